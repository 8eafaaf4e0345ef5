//! A mail server on loopback that does what real ones do: it accepts, refuses, stalls, and hangs up.

use mail_parser::MessageParser;
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// What the server does in one connection.
#[derive(Clone, Copy, Debug)]
pub enum Mood {
    /// It takes the mail.
    Takes,
    /// It gives this answer to the recipient's address.
    AnswersRecipient(&'static str),
    /// It gives this answer to the whole mail.
    AnswersMail(&'static str),
    /// It wants a password, and gives this answer to it.
    AnswersPassword(&'static str),
    /// It says nothing, not even a greeting.
    Stalls,
    /// It reads the mail and says nothing.
    StallsAfterMail,
    /// It hangs up in the middle of the mail.
    HangsUpInMail,
    /// It takes the mail and hangs up before it says so.
    HangsUpAfterMail,
}

/// The server.
#[derive(Clone)]
pub struct MailServer {
    address: SocketAddr,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    moods: Mutex<VecDeque<Mood>>,
    mails: Mutex<Vec<Received>>,
    came: Notify,
}

/// A mail that the server took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// The mail itself.
    pub bytes: Vec<u8>,
}

impl Received {
    /// Its Message-ID.
    pub fn id(&self) -> String {
        MessageParser::default().parse(&self.bytes).unwrap().message_id().unwrap().to_owned()
    }
}

impl MailServer {
    /// A server that takes every mail.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, state) = (listener.local_addr().unwrap(), Arc::new(State::default()));
        let server = Self { address, state: Arc::clone(&state) };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let mood = state.moods.lock().unwrap().pop_front().unwrap_or(Mood::Takes);
                // It does not matter to the server if a client hangs up.
                tokio::spawn(talk(stream, mood, Arc::clone(&state)));
            }
        });
        server
    }

    /// Sets what it does in the next connections. Afterwards it takes mail again.
    pub fn next(&self, moods: impl IntoIterator<Item = Mood>) {
        self.state.moods.lock().unwrap().extend(moods);
    }

    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn url_with_password(&self) -> String {
        format!("smtp://user:geheim@{}", self.address)
    }

    pub fn received(&self) -> Vec<Received> {
        self.state.mails.lock().unwrap().clone()
    }

    /// Waits for a mail, but not for long.
    pub async fn next_mail(&self) -> Received {
        tokio::time::timeout(Duration::from_secs(10), self.state.came.notified())
            .await
            .expect("no mail came");
        self.received().pop().unwrap()
    }
}

async fn talk(stream: TcpStream, mood: Mood, state: Arc<State>) -> std::io::Result<()> {
    let mut stream = BufStream::new(stream);
    if matches!(mood, Mood::Stalls) {
        return hang(&mut stream).await;
    }
    say(&mut stream, "220 ready").await?;
    let mut to = Vec::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let verb = line.split([' ', ':']).next().unwrap().to_ascii_uppercase();
        let answer = match (verb.as_str(), mood) {
            ("EHLO", Mood::AnswersPassword(_)) => "250-here\r\n250 AUTH PLAIN",
            ("EHLO", _) => "250-here\r\n250-8BITMIME\r\n250 SMTPUTF8",
            ("AUTH", Mood::AnswersPassword(answer)) | ("RCPT", Mood::AnswersRecipient(answer)) => answer,
            ("RCPT", _) => {
                to.push(line.split(['<', '>']).nth(1).unwrap().to_owned());
                "250 known"
            }
            ("DATA", _) => {
                say(&mut stream, "354 go on").await?;
                match take(&mut stream, mood, to.clone(), &state).await? {
                    Some(answer) => answer,
                    None => return Ok(()),
                }
            }
            ("QUIT", _) => return say(&mut stream, "221 bye").await,
            _ => "250 fine",
        };
        say(&mut stream, answer).await?;
    }
}

/// Reads the mail. Returns the answer to it, if the connection continues.
async fn take(
    stream: &mut BufStream<TcpStream>,
    mood: Mood,
    to: Vec<String>,
    state: &State,
) -> std::io::Result<Option<&'static str>> {
    if matches!(mood, Mood::HangsUpInMail) {
        stream.read_exact(&mut [0; 100]).await?;
        return Ok(None);
    }
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n.\r\n") {
        if stream.read_until(b'\n', &mut bytes).await? == 0 {
            return Ok(None);
        }
    }
    bytes.truncate(bytes.len() - b".\r\n".len());
    let mail = String::from_utf8(bytes).unwrap().replace("\r\n..", "\r\n.");
    match mood {
        Mood::StallsAfterMail => return hang(stream).await.map(|()| None),
        Mood::AnswersMail(answer) => return Ok(Some(answer)),
        _ => {}
    }
    state.mails.lock().unwrap().push(Received { to, bytes: mail.into_bytes() });
    state.came.notify_one();
    Ok((!matches!(mood, Mood::HangsUpAfterMail)).then_some("250 taken"))
}

async fn say(stream: &mut BufStream<TcpStream>, answer: &str) -> std::io::Result<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// Says nothing until the client hangs up.
async fn hang(stream: &mut BufStream<TcpStream>) -> std::io::Result<()> {
    stream.read_to_end(&mut Vec::new()).await.map(drop)
}
