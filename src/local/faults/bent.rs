//! A body that breaks off, changes or pauses on its way.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

use crate::local::handler::{Body, BoxError};

/// How long bytes before a cut get to leave: hyper drops what it has buffered when a body fails.
const FLUSH_TIME: Duration = Duration::from_millis(30);

/// What happens to the body.
pub(super) enum Bend {
    Cut { after: u64, error: bool },
    Flip { at: u64 },
    Stall { after: u64, lasting: Duration },
}

/// A body that something happens to on its way.
pub(super) struct Bent {
    inner: Body,
    bend: Bend,
    /// Bytes passed on.
    passed: u64,
    /// What follows a pause.
    held: Option<Bytes>,
    pause: Option<Pin<Box<Sleep>>>,
    over: bool,
}

impl Bent {
    pub(super) fn wrap(inner: Body, bend: Bend) -> Body {
        Body::new(Self { inner, bend, passed: 0, held: None, pause: None, over: false })
    }

    /// Takes what of `data` may pass before the event at `after`, and holds the rest.
    fn split(&mut self, mut data: Bytes, after: u64) -> Bytes {
        let room = usize::try_from(after - self.passed).unwrap_or(usize::MAX);
        if data.len() > room {
            self.held = Some(data.split_off(room));
        }
        data
    }

    fn pass(&mut self, data: Bytes) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.passed += data.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(data))))
    }
}

impl http_body::Body for Bent {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        // The event is due: pause, then cut or go on.
        let due = match this.bend {
            Bend::Cut { after, .. } if this.passed >= after => Some(FLUSH_TIME),
            Bend::Stall { after, lasting } if this.passed >= after && !this.over => Some(lasting),
            _ => None,
        };
        if let Some(lasting) = due {
            let pause = this.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(lasting)));
            ready!(pause.as_mut().poll(context));
            this.over = true;
            match this.bend {
                Bend::Cut { error: true, .. } => return Poll::Ready(Some(Err("a fault rule cuts the body".into()))),
                Bend::Cut { error: false, .. } => return Poll::Ready(None),
                _ => {}
            }
        }
        if let Some(held) = this.held.take() {
            return this.pass(held);
        }
        let frame = ready!(Pin::new(&mut this.inner).poll_frame(context));
        let data = match frame {
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) => data,
                Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
            },
            other => return Poll::Ready(other),
        };
        match this.bend {
            Bend::Flip { at } => {
                let within = at.checked_sub(this.passed).and_then(|within| usize::try_from(within).ok());
                match within.filter(|within| *within < data.len()) {
                    Some(within) => {
                        let mut changed = BytesMut::from(&data[..]);
                        changed[within] ^= 1;
                        this.pass(changed.freeze())
                    }
                    None => this.pass(data),
                }
            }
            Bend::Cut { after, .. } => {
                let data = this.split(data, after);
                this.pass(data)
            }
            Bend::Stall { after, .. } if !this.over => {
                let data = this.split(data, after);
                this.pass(data)
            }
            Bend::Stall { .. } => this.pass(data),
        }
    }

    fn is_end_stream(&self) -> bool {
        let cut = matches!(self.bend, Bend::Cut { .. }) && self.passed > 0;
        self.held.is_none() && !cut && self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        // Wanted before the first byte only; what is held belongs to the rest.
        if self.passed == 0 && self.held.is_none() { self.inner.size_hint() } else { SizeHint::default() }
    }
}
