//! `prorata`, started like an operator starts it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use tempfile::TempDir;

/// The demo, without the year behind its accounts.
pub const DEMO: [&str; 3] = ["--demo", "--demo-history", "off"];

/// A folder in which the pages are built, and a server in it.
pub fn prorata(home: &TempDir, args: &[&str]) -> Command {
    std::fs::create_dir_all(home.path().join("target/site/pkg")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_prorata"));
    command.env_clear().current_dir(home.path()).args(args);
    command
}

/// A server that answers. It ends with this value.
pub struct Running {
    server: Child,
    /// Where it listens.
    pub address: String,
    /// What it said until it was there.
    pub said: String,
    /// The lines that it says afterwards.
    rest: Option<JoinHandle<String>>,
    log: Option<JoinHandle<String>>,
}

impl Running {
    /// Starts a server on a free port, with these flags and variables.
    pub fn start(home: &TempDir, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let mut command = prorata(home, args);
        command.args(["--listen", free.as_str()]).envs(variables.iter().copied());
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let log = all_of(server.stderr.take().unwrap());
        let mut lines = BufReader::new(server.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("Prorata is at") && lines.read_line(&mut said).unwrap() > 0 {}
        Self { server, address: free, said, rest: Some(all_of(lines)), log: Some(log) }
    }

    /// Sends a request like a script, on a connection of its own, and gives the whole answer.
    pub fn asks(&self, request: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = format!(
            "{request} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\naccept: application/json\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
            self.address,
            form.len()
        );
        stream.write_all(format!("{head}{form}").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The memory that it takes, in kB.
    #[cfg(target_os = "linux")]
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.id())).unwrap();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        resident.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// Ends it, and gives what it said since it was there, and its log.
    pub fn end(mut self) -> (String, String) {
        self.stop();
        (self.rest.take().unwrap().join().unwrap(), self.log.take().unwrap().join().unwrap())
    }

    /// Tells it to stop, as whoever manages services does.
    #[cfg(unix)]
    pub fn is_told_to_stop(&self) {
        let told = Command::new("kill").args(["-TERM", &self.server.id().to_string()]).status();
        assert!(told.unwrap().success());
    }

    /// Waits until it ends by itself, and gives its log.
    #[cfg(unix)]
    pub fn ended(mut self) -> String {
        assert!(self.server.wait().unwrap().success());
        self.log.take().unwrap().join().unwrap()
    }

    fn stop(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Reads to the end, beside what the test does: a server whose pipe is full waits.
fn all_of(mut pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut text = Vec::new();
        pipe.read_to_end(&mut text).unwrap();
        String::from_utf8_lossy(&text).into_owned()
    })
}
