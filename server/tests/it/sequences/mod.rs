//! Anything that people, jobs and the operator do, one after the other in any order. After each step the books tie, and
//! a refused step has changed nothing.
//!
//! `PROPTEST_CASES=500 cargo nextest run -p server sequences` tries more of them.

mod story;

use crate::world::{ASKS, DECLINED, VISA};
use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{FileFailurePersistence, TestCaseError, TestRunner};
use story::Story;

const PEOPLE: [&str; 3] = ["it", "es", "en"];
const CASES: u32 = 10;
const STEPS: usize = 30;

/// A choice among whatever there is to choose from at that moment.
#[derive(Clone, Debug)]
struct Choice {
    product: Index,
    plan: Index,
    seats: u32,
    annual: bool,
}

#[derive(Clone, Debug)]
enum Command {
    Edit(Index, Choice),
    /// Buys with a good card, all the way.
    Buy(Index, Choice),
    Seats(Index, u32, usize),
    AddProduct(Choice),
    RemoveLine(Index),
    GiveCard(&'static str),
    Order {
        confirms: bool,
    },
    Pay {
        confirms: bool,
    },
    StartTrial(Choice),
    Cancel(Index),
    Reactivate(Index),
    Assign(Index, Index),
    Free(Index, Index),
    Invite(Index, u8),
    SetVatNumber(bool),
    Move(&'static str),
    AskSupport,
    AdjustBalance(i64),
    ChangeTier(Index, Index),
    MakeCorporate(bool),
    Wait(TimeDelta),
}

fn choice() -> impl Strategy<Value = Choice> {
    let seats = prop_oneof![8 => 1..20_u32, 1 => 45..60_u32];
    (any::<Index>(), any::<Index>(), seats, any::<bool>()).prop_map(|(product, plan, seats, annual)| Choice {
        product,
        plan,
        seats,
        annual,
    })
}

fn command() -> impl Strategy<Value = Command> {
    let any_one = any::<Index>;
    let days = prop_oneof![0..3_i64, 0..40_i64, 300..400_i64];
    prop_oneof![
        6 => (any_one(), choice()).prop_map(|(which, choice)| Command::Edit(which, choice)),
        8 => (any_one(), choice()).prop_map(|(which, choice)| Command::Buy(which, choice)),
        3 => (any_one(), 1..20_u32, 0..6_usize).prop_map(|(which, seats, freed)| Command::Seats(which, seats, freed)),
        2 => choice().prop_map(Command::AddProduct),
        1 => any_one().prop_map(Command::RemoveLine),
        3 => prop_oneof![4 => Just(VISA), 2 => Just(DECLINED), 1 => Just(ASKS)].prop_map(Command::GiveCard),
        8 => any::<bool>().prop_map(|confirms| Command::Order { confirms }),
        2 => any::<bool>().prop_map(|confirms| Command::Pay { confirms }),
        2 => choice().prop_map(Command::StartTrial),
        2 => any_one().prop_map(Command::Cancel),
        1 => any_one().prop_map(Command::Reactivate),
        2 => (any_one(), any_one()).prop_map(|(which, whom)| Command::Assign(which, whom)),
        1 => (any_one(), any_one()).prop_map(|(which, whom)| Command::Free(which, whom)),
        1 => (any_one(), 0..9_u8).prop_map(|(which, whom)| Command::Invite(which, whom)),
        1 => any::<bool>().prop_map(Command::SetVatNumber),
        1 => prop_oneof![Just("Pacific/Auckland"), Just("Europe/Rome"), Just("Pacific/Midway")].prop_map(Command::Move),
        1 => Just(Command::AskSupport),
        1 => (-5000..5000_i64).prop_map(Command::AdjustBalance),
        1 => (any_one(), any_one()).prop_map(|(which, plan)| Command::ChangeTier(which, plan)),
        1 => prop::bool::weighted(0.2).prop_map(Command::MakeCorporate),
        6 => (days, 0..24_i64).prop_map(|(days, hours)| Command::Wait(TimeDelta::hours(24 * days + hours))),
    ]
}

async fn tell(commands: &[(usize, Command)]) {
    let mut story = Story::begin().await;
    for (who, command) in commands {
        let before = story.state().await;
        if let Err(Some(why)) = story.does(*who, command).await {
            assert_eq!(story.state().await, before, "{command:?} was refused: {why}");
        }
        story.holds().await;
    }
}

#[test]
fn whatever_happens_in_whatever_order_the_books_tie() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        max_shrink_iters: 400,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        source_file: Some(file!()),
        ..ProptestConfig::default()
    });
    let stories = vec((0..PEOPLE.len(), command()), 1..STEPS);
    let told = runner.run(&stories, |commands| {
        runtime.block_on(tell(&commands));
        Ok::<(), TestCaseError>(())
    });
    if let Err(error) = told {
        panic!("{error}");
    }
}
