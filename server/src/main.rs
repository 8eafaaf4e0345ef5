//! `prorata`: the billing center's one binary.

use app::i18n::{Gap, gaps};
use axum::Router;
use server::cli::{Cli, Command};
use server::clock::Clock;
use server::config::{LogFormat, Serve};
use server::http::{GatewaySite, Site, Stopping, router_with};
use server::jobs::Jobs;
use server::mail::Postman;
use server::payments::PaymentGateway;
use server::payments::sandbox::Sandbox;
use server::store::Store;
use server::use_cases::BillingCenter;
use server::vies::Vies;
use server::{catalogue, demo, documents, http};
use std::error::Error;
use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tikv_jemallocator::Jemalloc;
use tokio::net::TcpListener;
use tokio::time::timeout;
use tracing_subscriber::EnvFilter;

/// Memory that many requests at once needed goes back to the system afterwards.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

/// The commit from which it was built. It is here and not in the library, so that the library is not compiled again for
/// each commit.
const COMMIT: &str = match option_env!("PRORATA_COMMIT") {
    Some(commit) => commit,
    None => "of no known commit",
};

/// The log lines of a server.
const EVERYTHING: &str = "info,sqlx=warn";

/// The log lines of an operator's command. Its answer says the rest.
const SECURITY: &str = "off,security=info";

/// How long a stop waits for work that continues after its answer.
const FINISH_WITHIN: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let cli = Cli::parse_with_default(std::env::args_os()).unwrap_or_else(|error| error.exit());
    let clock = cli.clock();
    if let Some(directory) = &cli.fonts {
        documents::use_fonts(directory);
    }
    match cli.command {
        Command::Quote(args) => args.run(),
        Command::Format(args) => args.run(),
        Command::Vat(args) => args.run(),
        Command::Mail(args) => args.run(clock),
        Command::Admin(args) => {
            write_log(args.log_format, SECURITY);
            args.run(clock)
        }
        Command::Catalogue(args) => args.run(),
        Command::Audit(args) => args.run(),
        Command::Renew(args) => args.run(clock),
        Command::Serve(config) => match serve(&config, clock) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("prorata: {error}");
                ExitCode::FAILURE
            }
        },
    }
}

/// Config → store → adapters → router → jobs.
#[tokio::main]
async fn serve(config: &Serve, clock: Clock) -> Result<(), Box<dyn Error>> {
    write_log(config.log_format, EVERYTHING);

    println!("Prorata {} ({COMMIT})\n{}", env!("CARGO_PKG_VERSION"), config.runs_on());
    config.check()?;
    if let Some(warning) = config.counts_all_as_one() {
        tracing::warn!("{warning}");
    }
    // The catalogue is read before anything is written: a bad file must not leave half a database behind.
    let catalogue = catalogue::read(config.catalogue.as_deref())?;
    for (lang, texts) in catalogue::untranslated(&catalogue) {
        tracing::warn!(lang, ?texts, "the catalogue lacks texts in a language: the pages show these instead");
    }
    warn_of_gaps();
    config.check_catalogue(&catalogue)?;
    config.check_seller()?;
    let mail = config.mail_transport()?;
    config.create_database_directory()?;
    let store = Store::open(&config.database_url).await?;
    store.replace_catalogue(&catalogue, clock.now()).await?;

    let latency = Duration::from_millis(config.sandbox_latency_ms);
    let sandbox = Sandbox::new(store.clone(), clock).with_latency(latency);
    let (gateway, gateway_site): (Arc<dyn PaymentGateway>, _) = match config.stripe(&store)? {
        Some(stripe) => (Arc::new(stripe), GatewaySite::Stripe(config.stripe_reports(clock))),
        None => (Arc::new(sandbox.clone()), GatewaySite::Sandbox(sandbox.clone())),
    };
    let center = BillingCenter::new(store.clone(), gateway, clock, config.settings());
    let center = match config.vies()? {
        Some(register) => center.with_vies(Vies {
            register: Arc::new(register),
            recheck_after: chrono::Duration::days(config.vies_recheck_days.into()),
        }),
        None => center,
    };
    let center = match config.exchange_rates(clock)? {
        Some(rates) => center.with_exchange_rates(rates),
        None => center,
    };
    if config.demo {
        seed(config, &store, clock).await?;
    }

    let site = Site {
        center: center.clone(),
        store: store.clone(),
        gateway: gateway_site,
        site_root: config.site_root.clone(),
        assets: http::assets(config.hash_files),
        hash_files: config.hash_files,
        public_url: config.public_url(),
        sign_ins_per_minute: config.sign_ins_per_minute,
        proxy_header: config.proxy_header.clone(),
        headers: config.headers(),
        stopping: Stopping::default(),
    };
    let stopping = site.stopping.clone();
    #[cfg(feature = "workshop")]
    let more = match config.workshop.l10n.as_ref().filter(|_| config.demo) {
        Some(folder) => server::workshop::open(folder)?,
        None => Router::new(),
    };
    #[cfg(not(feature = "workshop"))]
    let more = Router::new();
    let router = router_with(site, more);
    let listen = |error| format!("cannot listen on {}: {error}", config.listen);
    let listener = TcpListener::bind(config.listen).await.map_err(listen)?;

    let postman = Postman::new(store.clone(), mail, clock, config.letterhead(), Arc::new(center.clone()));
    let jobs = Jobs::start(&center, postman);
    println!("Prorata is at {}", config.public_url());
    if config.demo {
        print!("{}", demo::sign_ins());
    }
    let drain = Duration::from_secs(config.drain_seconds.into());
    let served = http::serve(listener, router, stopping, drain).await;
    if timeout(FINISH_WITHIN, center.finish_after_answers()).await.is_err() {
        tracing::warn!("stopped before all was done that was promised");
    }
    jobs.stop().await;
    store.close().await;
    Ok(served?)
}

/// Tells once what a language does not say. Its pages say it in their parent's language, or in English.
fn warn_of_gaps() {
    let gaps = gaps();
    for Gap { lang, id, file, line, why } in &gaps {
        tracing::warn!(lang = lang.code(), id, file, line, %why, "a language does not say a message");
    }
    if !gaps.is_empty() {
        tracing::warn!(messages = gaps.len(), "messages are said in another language than the page's");
    }
}

/// Log lines go to standard error, from this call on. `RUST_LOG` may ask for others.
fn write_log(format: LogFormat, lines: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(lines));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => {
            log.json().flatten_event(true).with_current_span(true).with_span_list(false).init();
        }
    }
}

/// Makes the demo's accounts, if there are none yet. While their history is made, no step waits for the disk.
async fn seed(config: &Serve, store: &Store, clock: Clock) -> Result<(), Box<dyn Error>> {
    if !config.demo_history {
        let sandbox = Sandbox::new(store.clone(), clock);
        demo::seed(store, &sandbox, &clock, &config.seller_country).await?;
        return Ok(());
    }
    let hasty = Store::open_in_haste(&config.database_url).await?;
    let seeded = demo::seed_with_history(&hasty, &clock, &config.settings()).await;
    hasty.close().await;
    store.make_lasting().await?;
    seeded?;
    Ok(())
}
