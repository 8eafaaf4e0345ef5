//! A line of requests: who is answered now, and who is next. The places (visitors' addresses) take turns. So a visitor
//! who asks for a hundred things at once waits for their own requests, and the next visitor waits for one request of
//! each place at most. When the line is full, the place with the most waiting requests gives way.

use std::collections::{HashMap, VecDeque};
use tokio::sync::oneshot;

/// How many requests of a line are answered at a time, and how many may wait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// How many are answered at a time.
    pub at_once: usize,
    /// How many are answered at a time for one place.
    pub at_once_of_place: usize,
    /// How many of one place may wait.
    pub waiting_of_place: usize,
    /// How many may wait.
    pub waiting: usize,
}

/// The answer to a request that joins a line.
pub(super) enum Joined<T> {
    /// It is answered at once.
    Now,
    /// It is told when it is its turn. The sender is dropped when it has to give way.
    Waits(oneshot::Receiver<T>),
    /// It is refused: its place waits for too much already.
    Refused,
    /// It is refused: everybody waits for too much, and no place waits for more than this one.
    Full,
}

/// The requests that are answered or wait. `T` is what a request gets when it is its turn.
pub(super) struct Line<T> {
    limits: Limits,
    answered: usize,
    waiting: usize,
    places: HashMap<String, Place<T>>,
    /// The places that wait for something, the next one first.
    turns: VecDeque<String>,
}

struct Place<T> {
    answered: usize,
    waiting: VecDeque<oneshot::Sender<T>>,
}

impl<T> Default for Place<T> {
    fn default() -> Self {
        Self { answered: 0, waiting: VecDeque::new() }
    }
}

impl<T> Line<T> {
    pub fn new(limits: Limits) -> Self {
        Self { limits, answered: 0, waiting: 0, places: HashMap::new(), turns: VecDeque::new() }
    }

    /// Takes in a request from that place. The second is whether another request had to give way.
    pub fn join(&mut self, place: &str) -> (Joined<T>, bool) {
        let limits = self.limits;
        let own = self.places.entry(place.to_owned()).or_default();
        if own.waiting.is_empty() && own.answered < limits.at_once_of_place && self.answered < limits.at_once
        {
            own.answered += 1;
            self.answered += 1;
            return (Joined::Now, false);
        }
        if own.waiting.len() >= limits.waiting_of_place || self.waiting >= limits.waiting {
            self.forget_who_has_gone();
        }
        let own = self.places.get(place).map_or(0, |own| own.waiting.len());
        if own >= limits.waiting_of_place {
            return (Joined::Refused, false);
        }
        let full = self.waiting >= limits.waiting;
        if full && !self.give_way(own + 1) {
            return (Joined::Full, false);
        }
        let (turn, told) = oneshot::channel();
        let own = self.places.entry(place.to_owned()).or_default();
        if own.waiting.is_empty() {
            self.turns.push_back(place.to_owned());
        }
        own.waiting.push_back(turn);
        self.waiting += 1;
        (Joined::Waits(told), full)
    }

    /// Notes that a request of that place has been answered.
    pub fn leave(&mut self, place: &str) {
        self.answered -= 1;
        if let Some(own) = self.places.get_mut(place) {
            own.answered -= 1;
        }
        self.tidy(place);
    }

    /// Whose turn it is, if somebody more can be answered: a place, and who waits there.
    pub fn next(&mut self) -> Option<(String, oneshot::Sender<T>)> {
        if self.answered >= self.limits.at_once {
            return None;
        }
        let may = |place: &String| {
            self.places.get(place).is_some_and(|own| own.answered < self.limits.at_once_of_place)
        };
        let place = self.turns.remove(self.turns.iter().position(may)?)?;
        let own = self.places.get_mut(&place)?;
        let turn = own.waiting.pop_front()?;
        own.answered += 1;
        self.answered += 1;
        self.waiting -= 1;
        if !own.waiting.is_empty() {
            self.turns.push_back(place.clone());
        }
        Some((place, turn))
    }

    /// Lets the request that came last to the place that waits for most give way to one of a place that waits for
    /// less. False when no place waits for more than `wanted`.
    fn give_way(&mut self, wanted: usize) -> bool {
        let most = self.places.iter_mut().max_by_key(|(_, own)| own.waiting.len());
        let Some((place, own)) = most.filter(|(_, own)| own.waiting.len() > wanted) else { return false };
        let place = place.clone();
        drop(own.waiting.pop_back());
        self.waiting -= 1;
        self.tidy(&place);
        true
    }

    /// Takes out the requests whose visitors have gone.
    fn forget_who_has_gone(&mut self) {
        for own in self.places.values_mut() {
            own.waiting.retain(|turn| !turn.is_closed());
        }
        self.waiting = self.places.values().map(|own| own.waiting.len()).sum();
        let places = &self.places;
        self.turns.retain(|place| places.get(place).is_some_and(|own| !own.waiting.is_empty()));
        self.places.retain(|_, own| own.answered > 0 || !own.waiting.is_empty());
    }

    /// Forgets a place that neither waits nor is answered.
    fn tidy(&mut self, place: &str) {
        if self.places.get(place).is_some_and(|own| own.answered == 0 && own.waiting.is_empty()) {
            self.places.remove(place);
        }
    }

    /// Whether nobody waits or is answered, so that nothing is kept.
    #[cfg(test)]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.turns.is_empty() && self.answered == 0 && self.waiting == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Joined, Limits, Line};
    use tokio::sync::oneshot;

    const LIMITS: Limits = Limits { at_once: 2, at_once_of_place: 1, waiting_of_place: 3, waiting: 5 };

    type Waiting = Vec<(String, oneshot::Receiver<()>)>;

    /// The results for requests from those places, one after the other.
    fn join(line: &mut Line<()>, waiting: &mut Waiting, places: &str) -> String {
        let mut told = String::new();
        for place in places.chars().map(String::from) {
            let (joined, made_room) = line.join(&place);
            told.push(match joined {
                Joined::Now => 'n',
                Joined::Waits(turn) => {
                    waiting.push((place, turn));
                    if made_room { 'W' } else { 'w' }
                }
                Joined::Refused => 'r',
                Joined::Full => 'f',
            });
        }
        told
    }

    /// Ends all that is answered and all that waits, and gives the order in which those who waited were answered.
    fn served(line: &mut Line<()>, answered: &str) -> String {
        let mut answered: Vec<String> = answered.chars().map(String::from).collect();
        let mut order = String::new();
        while let Some(place) = answered.pop() {
            line.leave(&place);
            while let Some((place, turn)) = line.next() {
                order.push_str(&place);
                // A visitor who has gone does not hear it.
                let _ = turn.send(());
                answered.push(place);
            }
        }
        order
    }

    #[test]
    fn places_take_turns() {
        let (mut line, mut waiting) = (Line::new(LIMITS), Waiting::new());
        assert_eq!(join(&mut line, &mut waiting, "abaaab"), "nnwwww".to_owned());
        assert_eq!(served(&mut line, "ab"), "baaa");
        assert!(line.is_empty());
        assert_eq!(join(&mut line, &mut waiting, "cd"), "nn", "the line is free again");
    }

    #[test]
    fn one_place_does_not_fill_the_line() {
        let (mut line, mut waiting) = (Line::new(LIMITS), Waiting::new());
        assert_eq!(join(&mut line, &mut waiting, "aaaaaa"), "nwwwrr");
        assert_eq!(join(&mut line, &mut waiting, "bb"), "nw");
        assert_eq!(served(&mut line, "ab"), "baaa");
        assert!(line.is_empty());
    }

    #[test]
    fn a_full_line_makes_room_for_a_place_that_waits_for_less() {
        let (mut line, mut waiting) = (Line::new(LIMITS), Waiting::new());
        assert_eq!(join(&mut line, &mut waiting, "abaaabb"), "nnwwwww");
        // The third of a gives way to c, then there is nobody who waits for more than two.
        assert_eq!(join(&mut line, &mut waiting, "cdc"), "WWf");
        let gone: Vec<_> = waiting
            .iter_mut()
            .filter_map(|(place, turn)| {
                matches!(turn.try_recv(), Err(oneshot::error::TryRecvError::Closed)).then_some(place.as_str())
            })
            .collect();
        assert_eq!(gone.len(), 2);
        assert!(gone.contains(&"a"), "{gone:?}");
        assert_eq!(served(&mut line, "ab").len(), 5);
        assert!(line.is_empty());
    }

    #[test]
    fn whoever_has_gone_takes_no_room() {
        let (mut line, mut waiting) = (Line::new(LIMITS), Waiting::new());
        assert_eq!(join(&mut line, &mut waiting, "aaaa"), "nwww");
        waiting.clear();
        assert_eq!(join(&mut line, &mut waiting, "a"), "w");
        assert_eq!(served(&mut line, "a"), "a");
        assert!(line.is_empty());
    }
}
