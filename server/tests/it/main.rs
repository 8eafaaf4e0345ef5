//! The billing center and the store on real databases: SQLite always, PostgreSQL when `TEST_POSTGRES_URL` names a
//! server on which databases may be created.

#![warn(clippy::self_named_module_files)]

mod browser;
mod mail_server;
mod mailbox;
mod money_back;
mod running;
mod world;

mod access;
mod arrows;
mod asvs;
mod at_once;
mod audit;
mod audit_pages;
mod batch;
mod cancellation;
mod cart;
mod circles;
mod clock;
mod colours;
mod company;
mod demo;
mod documents;
mod exchange_rates;
mod faults;
mod gateway;
mod give_up;
mod guessing;
mod handover;
mod healing;
mod idempotency;
mod invoice_files;
mod invoice_mails;
mod invoice_page;
mod invoices;
mod issue_dates;
mod kept_pages;
mod ledger;
mod licences;
mod limits;
mod limits_at_once;
mod limits_written;
mod lists;
mod literals;
mod log_lines;
mod long_faults;
mod mail;
mod mail_causes;
mod members;
mod memory;
mod operator;
mod orders;
mod orders_list;
mod overview_page;
mod paper;
mod passkeys;
mod pay;
mod payment_methods;
mod payments;
mod people;
mod plans;
mod price_notices;
mod products;
mod reach;
mod recovery;
mod references;
mod refusals;
mod renew_command;
mod renewal;
mod renewal_crash;
mod renewal_notices;
mod renewals_at_once;
mod retention;
mod roles;
mod scans;
mod seats;
mod second_factor;
mod security_log;
mod sequences;
mod sessions;
mod several_accounts;
mod several_servers;
mod shape;
mod sign_in;
mod start;
mod statement;
mod store;
mod stripe_disputes;
mod stripe_webhook;
mod support;
mod titles;
mod transfers;
mod upcoming;
mod vat_area;
mod vies;

/// Makes a test of each function on either engine, with a fresh world. With `audited:` before them, the books must tie
/// after each.
macro_rules! on_both_engines {
    (audited: $($name:ident),+ $(,)?) => {
        mod audited {
            $(pub async fn $name(world: &crate::world::World) {
                super::$name(world).await;
                world.ties().await;
            })+
            crate::on_both_engines!($($name),+);
        }
    };
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&crate::world::World::on_sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(world) = crate::world::World::on_postgres().await else { return };
                super::$name(&world).await;
                world.tear_down().await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
