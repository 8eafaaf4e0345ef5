//! The mails from the outbox, as their readers see them.

use crate::world::{NOW, World, postman};
use async_trait::async_trait;
use lettre::Message;
use mail_parser::MessageParser;
use server::mail::{Postman, SendError, Transport};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A mail that arrived.
#[derive(Clone, Debug)]
pub struct Received {
    pub to: String,
    pub text: String,
    pub subject: String,
}

impl Received {
    /// The token of its link.
    pub fn token(&self) -> String {
        let link = self.text.lines().find(|line| line.contains("-password/") || line.contains("-email/"));
        link.and_then(|link| link.rsplit('/').next()).expect("a link").to_owned()
    }
}

/// All mailboxes of a world.
pub struct Mailbox {
    postman: Postman,
    taken: Arc<Taken>,
}

#[derive(Default)]
struct Taken(Mutex<Vec<Received>>);

#[async_trait]
impl Transport for Taken {
    async fn send(&self, _: &str, mail: &Message) -> Result<(), SendError> {
        let bytes = mail.formatted();
        let parsed = MessageParser::default().parse(&bytes).unwrap();
        let to = parsed.to().and_then(|to| to.first()?.address().map(str::to_owned)).unwrap();
        let text = parsed.body_text(0).unwrap().replace("\r\n", "\n");
        let subject = parsed.subject().unwrap().to_owned();
        self.0.lock().unwrap().push(Received { to, text, subject });
        Ok(())
    }
}

impl Mailbox {
    pub fn new(world: &World) -> Self {
        Self::at(world, &format!("{}10:30:00Z", &NOW[..11]))
    }

    /// Mailboxes for mail that is written until that instant.
    pub fn at(world: &World, later: &str) -> Self {
        let taken = Arc::<Taken>::default();
        let postman = postman(&world.store, Arc::<Taken>::clone(&taken) as Arc<dyn Transport>, later);
        Self { postman, taken }
    }

    /// The postman who fills them.
    pub fn postman(&self) -> Postman {
        self.postman.clone()
    }

    /// The mails since the last time.
    pub async fn all(&self) -> Vec<Received> {
        self.postman.deliver().await.unwrap();
        std::mem::take(&mut self.taken.0.lock().unwrap())
    }

    /// At least that many mails, which may take a moment.
    pub async fn at_least(&self, count: usize) -> Vec<Received> {
        let mut all = Vec::new();
        for _ in 0..500 {
            all.extend(self.all().await);
            if all.len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        all
    }

    /// The only mail that comes.
    pub async fn one(&self) -> Received {
        let all = self.at_least(1).await;
        assert_eq!(all.len(), 1, "{all:?}");
        all[0].clone()
    }
}
