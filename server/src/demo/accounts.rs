//! The accounts of the demo. Days are relative to today.

use app::billing::{AccountKind, BillingPeriod, Currency, Role, SubscriptionStatus};
use app::i18n::Lang;

use AccountKind::{Corporate, SelfService};
use BillingPeriod::{Annual, Monthly};
use Deed::{Cancel, Card, Corporate as MadeCorporate, Order, Reactivate, RemoveCards, Try};

/// An account, as plain as it can be written.
pub(super) struct DemoAccount {
    pub name: &'static str,
    pub kind: AccountKind,
    pub lang: Lang,
    pub country: &'static str,
    /// Street, postal code, city, and the region where addresses have one.
    pub address: (&'static str, &'static str, &'static str, Option<&'static str>),
    pub currency: Currency,
    pub time_zone: &'static str,
    pub vat_number: Option<&'static str>,
    /// The balance in major units.
    pub balance: Option<&'static str>,
    /// The number of a test card of the sandbox.
    pub card: Option<&'static str>,
    /// The people who can sign in: address, name, role.
    pub sign_ins: &'static [(&'static str, &'static str, Role)],
    /// The other people who can get a licence: the address before the `@`, and the name.
    pub colleagues: &'static [(&'static str, &'static str)],
    /// The part of the addresses after the `@`.
    pub domain: &'static str,
    pub subscriptions: &'static [DemoSubscription],
    /// New products in the cart: plan, seats, period.
    pub cart: &'static [(&'static str, u32, BillingPeriod)],
    /// The deeds that led to the present state, and how many days ago each was done.
    pub history: &'static [(u64, Deed)],
}

/// A subscription that it holds.
pub(super) struct DemoSubscription {
    pub plan: &'static str,
    pub seats: u32,
    pub period: BillingPeriod,
    pub standing: Standing,
    /// How many of the people, from the first on, hold a licence.
    pub assigned: usize,
}

/// Something that the billing contact (or the operator) did.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Gave a card, by the number of a test card of the sandbox.
    Card(&'static str),
    /// Removed every card except the one that is charged; and that one, too, if nothing renews.
    RemoveCards,
    /// Ordered: the subscription to the product becomes that, or a new one begins.
    Order(&'static str, u32, BillingPeriod),
    /// Began to try a plan.
    Try(&'static str, u32),
    /// Cancelled the subscription to the plan's product.
    Cancel(&'static str),
    /// Reactivated it.
    Reactivate(&'static str),
    /// Paid a renewal that could not be charged.
    Pay,
    /// The account became a corporate one.
    Corporate,
}

/// The state of a subscription.
pub(super) enum Standing {
    Paid { status: SubscriptionStatus, begun_days_ago: u64 },
    Trial { days_left: u64 },
    TrialEnded { days_ago: u64 },
}

const fn active(begun_days_ago: u64) -> Standing {
    Standing::Paid { status: SubscriptionStatus::Active, begun_days_ago }
}

/// A card of the sandbox that every bank accepts.
pub(super) const VISA: &str = "4242 4242 4242 4242";

/// A card of the sandbox that every bank declines.
const DECLINED: &str = "4000 0000 0000 0002";

pub(super) const ACCOUNTS: [DemoAccount; 6] = [
    DemoAccount {
        name: "Lusitânia Suporte, Lda.",
        kind: SelfService,
        lang: Lang::Pt,
        country: "PT",
        address: ("Rua do Almada 214, 2.º", "4050-032", "Porto", None),
        currency: Currency::EUR,
        time_zone: "Europe/Lisbon",
        vat_number: Some("PT501442600"),
        balance: None,
        card: None,
        sign_ins: &[("pt@prorata.example", "Inês Carvalho", Role::BillingContact)],
        colleagues: &[
            ("tiago.almeida", "Tiago Almeida"),
            ("beatriz.fonseca", "Beatriz Fonseca"),
            ("rui.marques", "Rui Marques"),
            ("catarina.lopes", "Catarina Lopes"),
            ("joao.figueiredo", "João Figueiredo"),
            ("sofia.teixeira", "Sofia Teixeira"),
            ("miguel.antunes", "Miguel Antunes"),
        ],
        domain: "lusitania.example",
        subscriptions: &[DemoSubscription {
            plan: "remote-support-v5-basic",
            seats: 5,
            period: Monthly,
            standing: active(10),
            assigned: 4,
        }],
        cart: &[],
        // Billed by the year at first, then by the month, which leaves a credit note. The card was removed.
        history: &[
            (430, Card(VISA)),
            (430, Order("remote-support-v5-basic", 4, Annual)),
            (110, Order("remote-support-v5-basic", 4, Monthly)),
            (10, Order("remote-support-v5-basic", 5, Monthly)),
            (8, Cancel("remote-support-v5-basic")),
            (8, RemoveCards),
            (7, Reactivate("remote-support-v5-basic")),
        ],
    },
    DemoAccount {
        name: "Officina Digitale S.r.l.",
        kind: SelfService,
        lang: Lang::It,
        country: "IT",
        address: ("Via Garibaldi 27", "40124", "Bologna", None),
        currency: Currency::EUR,
        time_zone: "Europe/Rome",
        vat_number: None,
        balance: None,
        card: None,
        sign_ins: &[("it@prorata.example", "Giulia Ferrari", Role::BillingContact)],
        colleagues: &[
            ("marco.bianchi", "Marco Bianchi"),
            ("chiara.romano", "Chiara Romano"),
            ("luca.esposito", "Luca Esposito"),
            ("francesca.greco", "Francesca Greco"),
            ("matteo.conti", "Matteo Conti"),
            ("elena.marino", "Elena Marino"),
            ("nicolo.galli", "Nicolò Galli"),
            ("sara.rinaldi", "Sara Rinaldi"),
            ("davide.costa", "Davide Costa"),
        ],
        domain: "officina-digitale.example",
        subscriptions: &[DemoSubscription {
            plan: "remote-support-v4-standard",
            seats: 8,
            period: Monthly,
            standing: active(3),
            assigned: 6,
        }],
        cart: &[],
        history: &[
            (380, Card(VISA)),
            (380, Order("remote-support-v4-basic", 6, Monthly)),
            (200, Order("remote-support-v4-standard", 6, Monthly)),
            (160, Cancel("remote-support-v4-standard")),
            (155, Reactivate("remote-support-v4-standard")),
            (90, Order("remote-support-v4-standard", 7, Monthly)),
            (3, Order("remote-support-v4-standard", 8, Monthly)),
            (2, Cancel("remote-support-v4-standard")),
            (2, RemoveCards),
            (1, Reactivate("remote-support-v4-standard")),
        ],
    },
    DemoAccount {
        name: "Nordlicht Systemhaus GmbH",
        kind: SelfService,
        lang: Lang::De,
        country: "DE",
        address: ("Speicherstraße 8", "24103", "Kiel", None),
        currency: Currency::EUR,
        time_zone: "Europe/Berlin",
        vat_number: None,
        balance: None,
        card: None,
        sign_ins: &[("de@prorata.example", "Katrin Hoffmann", Role::BillingContact)],
        colleagues: &[
            ("jonas.becker", "Jonas Becker"),
            ("lena.schroeder", "Lena Schröder"),
            ("felix.krueger", "Felix Krüger"),
            ("anja.vogel", "Anja Vogel"),
            ("tobias.lange", "Tobias Lange"),
            ("miriam.jaeger", "Miriam Jäger"),
            ("stefan.weiss", "Stefan Weiß"),
            ("nele.petersen", "Nele Petersen"),
            ("oliver.brandt", "Oliver Brandt"),
            ("claudia.seidel", "Claudia Seidel"),
            ("hannes.winkler", "Hannes Winkler"),
        ],
        domain: "nordlicht.example",
        subscriptions: &[DemoSubscription {
            plan: "remote-support-v4-basic",
            seats: 12,
            period: Annual,
            standing: active(100),
            assigned: 10,
        }],
        cart: &[("meeting-professional", 3, Monthly)],
        history: &[
            (480, Card(VISA)),
            (480, Order("remote-support-v4-basic", 10, Annual)),
            (100, Order("remote-support-v4-basic", 12, Annual)),
            (98, Cancel("remote-support-v4-basic")),
            (98, RemoveCards),
            (97, Reactivate("remote-support-v4-basic")),
        ],
    },
    DemoAccount {
        name: "Mirador Servicios, S.L.",
        kind: SelfService,
        lang: Lang::Es,
        country: "ES",
        address: ("Calle de Atocha 61, 3.º B", "28012", "Madrid", None),
        currency: Currency::EUR,
        time_zone: "Europe/Madrid",
        vat_number: None,
        balance: None,
        card: None,
        sign_ins: &[
            ("es@prorata.example", "Lucía Navarro", Role::BillingContact),
            ("es-member@prorata.example", "Pablo Ibáñez", Role::Member),
        ],
        colleagues: &[
            ("marta.ortega", "Marta Ortega"),
            ("javier.molina", "Javier Molina"),
            ("nuria.vidal", "Núria Vidal"),
            ("alvaro.castro", "Álvaro Castro"),
            ("carmen.rubio", "Carmen Rubio"),
            ("sergio.pena", "Sergio Peña"),
        ],
        domain: "mirador.example",
        subscriptions: &[
            DemoSubscription {
                plan: "remote-support-v5-standard",
                seats: 4,
                period: Monthly,
                standing: active(12),
                assigned: 3,
            },
            DemoSubscription {
                plan: "webinar-lite",
                seats: 2,
                period: Monthly,
                standing: Standing::TrialEnded { days_ago: 6 },
                assigned: 0,
            },
        ],
        cart: &[],
        // One renewal is declined, and paid two days later with another card.
        history: &[
            (370, Card(VISA)),
            (370, Order("remote-support-v5-standard", 2, Monthly)),
            (130, Card(DECLINED)),
            (130, RemoveCards),
            (60, Order("remote-support-v5-standard", 3, Monthly)),
            (20, Try("webinar-lite", 2)),
            (12, Order("remote-support-v5-standard", 4, Monthly)),
            (11, Cancel("remote-support-v5-standard")),
            (11, RemoveCards),
            (10, Reactivate("remote-support-v5-standard")),
        ],
    },
    DemoAccount {
        name: "Harbor Field Services, Inc.",
        kind: SelfService,
        lang: Lang::En,
        country: "US",
        address: ("310 Harbor Street", "04101", "Portland", Some("ME")),
        currency: Currency::USD,
        time_zone: "America/New_York",
        vat_number: None,
        balance: Some("120.00"),
        card: Some("4242 4242 4242 4242"),
        sign_ins: &[("en@prorata.example", "Rachel Morgan", Role::BillingContact)],
        colleagues: &[
            ("daniel.brooks", "Daniel Brooks"),
            ("olivia.bennett", "Olivia Bennett"),
            ("marcus.hayes", "Marcus Hayes"),
            ("emily.parker", "Emily Parker"),
            ("victor.nguyen", "Victor Nguyen"),
            ("hannah.cole", "Hannah Cole"),
            ("andre.wallace", "Andre Wallace"),
            ("grace.sullivan", "Grace Sullivan"),
            ("kevin.ramirez", "Kevin Ramirez"),
        ],
        domain: "harborfield.example",
        subscriptions: &[
            DemoSubscription {
                plan: "remote-support-v5-standard",
                seats: 6,
                period: Annual,
                standing: active(120),
                assigned: 5,
            },
            DemoSubscription {
                plan: "training-starter",
                seats: 2,
                period: Monthly,
                standing: Standing::Trial { days_left: 9 },
                assigned: 1,
            },
            DemoSubscription {
                plan: "meeting-professional",
                seats: 8,
                period: Monthly,
                standing: Standing::Paid {
                    status: SubscriptionStatus::PendingCancellation,
                    begun_days_ago: 18,
                },
                assigned: 8,
            },
            DemoSubscription {
                plan: "webinar-standard",
                seats: 1,
                period: Monthly,
                standing: Standing::TrialEnded { days_ago: 15 },
                assigned: 0,
            },
        ],
        cart: &[],
        history: &[
            (500, Card(VISA)),
            (500, Order("remote-support-v5-standard", 5, Annual)),
            (230, Order("meeting-professional", 6, Monthly)),
            (150, Order("meeting-professional", 7, Monthly)),
            (120, Order("remote-support-v5-standard", 6, Annual)),
            (29, Try("webinar-standard", 1)),
            (18, Order("meeting-professional", 8, Monthly)),
            (6, Cancel("meeting-professional")),
            (5, Try("training-starter", 2)),
        ],
    },
    DemoAccount {
        name: "Rheinland Industrie AG",
        kind: Corporate,
        lang: Lang::De,
        country: "DE",
        address: ("Hafenallee 120", "40221", "Düsseldorf", None),
        currency: Currency::EUR,
        time_zone: "Europe/Berlin",
        vat_number: None,
        balance: None,
        card: None,
        sign_ins: &[("de-corporate@prorata.example", "Martin Schäfer", Role::BillingContact)],
        colleagues: &[
            ("birgit.neumann", "Birgit Neumann"),
            ("thomas.graf", "Thomas Graf"),
            ("ayse.yilmaz", "Ayşe Yılmaz"),
            ("peter.ludwig", "Peter Ludwig"),
            ("simone.arnold", "Simone Arnold"),
        ],
        domain: "rheinland-industrie.example",
        subscriptions: &[DemoSubscription {
            plan: "remote-support-v5-premium",
            seats: 40,
            period: Annual,
            standing: active(200),
            assigned: 6,
        }],
        cart: &[],
        // The company bought here itself, until it got a framework agreement.
        history: &[
            (570, Card(VISA)),
            (570, Order("remote-support-v5-premium", 38, Annual)),
            (200, Order("remote-support-v5-premium", 40, Annual)),
            (198, Cancel("remote-support-v5-premium")),
            (198, RemoveCards),
            (197, Reactivate("remote-support-v5-premium")),
            (190, MadeCorporate),
        ],
    },
];
