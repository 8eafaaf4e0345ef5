//! The connections of browsers: how many there are, and for how long one may keep its place in silence.
//!
//! A connection costs a file and some memory. A client that opens a thousand and sends half a request on each
//! would keep everybody else out. So a head has to come within seconds, and an answer has to be taken within
//! seconds. When all places are taken, the connection that has been silent the longest makes room for the
//! next one. A connection whose head has come and whose body has not counts as silent, too.

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::time::{Instant, Sleep, sleep, sleep_until, timeout};

/// Files that are not connections of browsers: those of the database, of mail, and the files that are served.
const OTHER_FILES: usize = 128;

/// The bounds of connections.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// How many connections there are at most.
    pub most: usize,
    /// How long the head of a request may take from its first byte. The first byte of a new connection has to
    /// come within the same time.
    pub head: Duration,
    /// How long a connection is kept for another request. It is longer than proxies keep theirs (nginx: 60
    /// seconds), so that the proxy closes first. Otherwise a request could meet a connection that is just
    /// being closed.
    pub idle: Duration,
    /// How long a client may take nothing of an answer.
    pub write: Duration,
}

impl Bounds {
    /// As many connections as this process may open files, but 64 at least and 4,096 at most.
    pub(super) fn of_this_process() -> Self {
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
        let files =
            limits.lines().find_map(|line| line.strip_prefix("Max open files")?.split_whitespace().next());
        let files: usize = files.and_then(|files| files.parse().ok()).unwrap_or(1024);
        let most = files.saturating_sub(OTHER_FILES).clamp(64, 4096);
        let seconds = Duration::from_secs;
        Self { most, head: seconds(10), idle: seconds(75), write: seconds(20) }
    }
}

/// A listener that keeps the connections within their bounds.
pub(super) struct Bounded {
    listener: TcpListener,
    open: Arc<Open>,
}

impl Bounded {
    pub(super) fn new(listener: TcpListener, bounds: Bounds) -> Self {
        let open = Open { bounds, connections: Mutex::default(), freed: Notify::new() };
        Self { listener, open: Arc::new(open) }
    }
}

/// The open connections.
struct Open {
    bounds: Bounds,
    connections: Mutex<(u64, HashMap<u64, Arc<Watch>>)>,
    /// Tells that a connection has ended.
    freed: Notify,
}

impl Open {
    fn all(&self) -> MutexGuard<'_, (u64, HashMap<u64, Arc<Watch>>)> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until there is room for one more connection. If all places are taken, the longest silent one
    /// ends.
    async fn room(&self) {
        loop {
            let freed = self.freed.notified();
            if self.all().1.len() < self.bounds.most || self.end_longest_silent() {
                return;
            }
            // Every connection is being answered. An answer has a time limit, so a place becomes free.
            _ = timeout(Duration::from_secs(1), freed).await;
        }
    }

    fn end_longest_silent(&self) -> bool {
        let mut all = self.all();
        let silent = all.1.iter().filter_map(|(id, watch)| Some((watch.silent_since()?, *id)));
        let Some((_, id)) = silent.min() else { return false };
        if let Some(watch) = all.1.remove(&id) {
            watch.end();
        }
        true
    }

    fn add(self: &Arc<Self>) -> Place {
        let watch = Arc::new(Watch::new());
        let mut all = self.all();
        all.0 += 1;
        let id = all.0;
        all.1.insert(id, Arc::clone(&watch));
        Place { open: Arc::clone(self), id, watch }
    }
}

/// A connection's place among the others. Dropping it frees the place.
struct Place {
    open: Arc<Open>,
    id: u64,
    watch: Arc<Watch>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.all().1.remove(&self.id);
        self.open.freed.notify_one();
    }
}

/// The state of a connection.
pub(super) struct Watch {
    going: Mutex<Going>,
    /// Tells whoever awaits a body that the connection has to end.
    over: Notify,
}

struct Going {
    /// Whether one of its requests is being answered.
    busy: bool,
    /// Whether it has had a request.
    used: bool,
    /// Since when a head has been incomplete.
    head_since: Option<Instant>,
    /// Since when the body of its request has been awaited.
    body_since: Option<Instant>,
    /// When a byte was last received or sent.
    active: Instant,
    /// Whether it was told to end, to make room.
    ended: bool,
    reader: Option<Waker>,
}

impl Watch {
    fn new() -> Self {
        let going = Going {
            busy: false,
            used: false,
            head_since: None,
            body_since: None,
            active: Instant::now(),
            ended: false,
            reader: None,
        };
        Self { going: Mutex::new(going), over: Notify::new() }
    }

    fn going(&self) -> MutexGuard<'_, Going> {
        self.going.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when the connection has been silent. `None` while a request that has come completely is being
    /// answered.
    fn silent_since(&self) -> Option<Instant> {
        let going = self.going();
        if going.busy { going.body_since } else { Some(going.head_since.unwrap_or(going.active)) }
    }

    fn end(&self) {
        let mut going = self.going();
        going.ended = true;
        if let Some(reader) = going.reader.take() {
            reader.wake();
        }
        drop(going);
        self.over.notify_waiters();
    }

    /// Waits for a body. Until the body is here, the connection is as silent as one that sends no head: it may have to
    /// make room for another one. `None` when it has to.
    pub(super) async fn receives<T>(&self, body: impl Future<Output = T>) -> Option<T> {
        let _awaiting = Awaiting::begun(self);
        // It hears of every end from here on, so an end is either seen or heard.
        let over = self.over.notified();
        if self.going().ended {
            return None;
        }
        tokio::select! {
            whole = body => Some(whole),
            () = over => None,
        }
    }

    /// Marks that a request is being answered, until the return value is dropped.
    pub(super) fn answering(self: &Arc<Self>) -> Answering {
        let mut going = self.going();
        (going.busy, going.used, going.head_since) = (true, true, None);
        Answering(Arc::clone(self))
    }

    fn came(&self) {
        let mut going = self.going();
        going.active = Instant::now();
        if !going.busy {
            going.head_since = going.head_since.or(Some(going.active));
        }
    }

    fn went(&self) {
        self.going().active = Instant::now();
    }

    /// The time by which the next byte has to come. `None` while a request is being answered: answers have
    /// limits of their own.
    fn until(&self, bounds: &Bounds, reader: &Waker) -> Option<Instant> {
        let mut going = self.going();
        going.reader = Some(reader.clone());
        match (going.busy, going.head_since, going.used) {
            (true, ..) => None,
            (_, Some(since), _) => Some(since + bounds.head),
            (_, None, true) => Some(going.active + bounds.idle),
            (_, None, false) => Some(going.active + bounds.head),
        }
    }
}

/// Marks that a request is being answered. Dropping it ends that.
pub(super) struct Answering(Arc<Watch>);

impl Drop for Answering {
    fn drop(&mut self) {
        let mut going = self.0.going();
        (going.busy, going.active) = (false, Instant::now());
    }
}

/// Marks that a body is awaited. Dropping it ends that.
struct Awaiting<'a>(&'a Watch);

impl<'a> Awaiting<'a> {
    fn begun(watch: &'a Watch) -> Self {
        watch.going().body_since = Some(Instant::now());
        Self(watch)
    }
}

impl Drop for Awaiting<'_> {
    fn drop(&mut self) {
        self.0.going().body_since = None;
    }
}

impl Listener for Bounded {
    type Io = Io;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Io, SocketAddr) {
        loop {
            self.open.room().await;
            match self.listener.accept().await {
                Ok((stream, peer)) => return (Io::new(stream, self.open.add()), peer),
                // The client was gone before its connection was accepted.
                Err(error) if is_of_the_peer(&error) => {}
                Err(error) => {
                    tracing::error!(%error, "no connection is accepted");
                    sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

fn is_of_the_peer(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// The other end of a connection, and the state of the connection.
#[derive(Clone)]
pub(super) struct Peer {
    pub address: SocketAddr,
    pub watch: Arc<Watch>,
}

impl Connected<IncomingStream<'_, Bounded>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Bounded>) -> Self {
        Self { address: *stream.remote_addr(), watch: Arc::clone(&stream.io().place.watch) }
    }
}

/// A connection that ends when it keeps the server waiting.
pub(super) struct Io {
    stream: TcpStream,
    place: Place,
    read_until: Pin<Box<Sleep>>,
    write_until: Pin<Box<Sleep>>,
    /// Whether the client took nothing at the last attempt to send.
    stuck: bool,
}

impl Io {
    fn new(stream: TcpStream, place: Place) -> Self {
        let now = Instant::now();
        let [read_until, write_until] = [(); 2].map(|()| Box::pin(sleep_until(now)));
        Self { stream, place, read_until, write_until, stuck: false }
    }

    fn written(&mut self, cx: &mut Context<'_>, sent: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if sent.is_ready() {
            self.stuck = false;
            self.place.watch.went();
            return sent;
        }
        if !self.stuck {
            self.stuck = true;
            self.write_until.as_mut().reset(Instant::now() + self.place.open.bounds.write);
        }
        match self.write_until.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncRead for Io {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.place.watch.going().ended {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let before = buf.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(cx, buf);
        if read.is_ready() {
            if buf.filled().len() > before {
                this.place.watch.came();
            }
            return read;
        }
        let Some(until) = this.place.watch.until(&this.place.open.bounds, cx.waker()) else {
            return Poll::Pending;
        };
        this.read_until.as_mut().reset(until);
        match this.read_until.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncWrite for Io {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        let sent = Pin::new(&mut this.stream).poll_write(cx, buf);
        this.written(cx, sent)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        let sent = Pin::new(&mut this.stream).poll_write_vectored(cx, bufs);
        this.written(cx, sent)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
