//! Bodies that no client should swallow whole, and bodies that break off: made while they are sent, so that the
//! practice itself stays small.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::header,
    response::{IntoResponse, Response},
};
use http_body::Frame;

/// How much a flood amounts to once it is unpacked, in bytes.
const FLOOD: usize = 1024 * 1024 * 1024;

/// One piece of a flood as it travels, in bytes.
const PIECE: usize = 64 * 1024;

/// A head, then the same piece again and again, then the end or a break.
struct Flood {
    head: Option<Bytes>,
    piece: Bytes,
    /// How many times the piece is still to be sent.
    left: usize,
    end: End,
}

/// What comes after the last piece.
enum End {
    /// The body is whole.
    Proper,
    /// The connection breaks, but not before what was sent is on its way.
    BreaksSoon,
    /// The connection breaks now.
    Breaks,
}

impl HttpBody for Flood {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(head) = self.head.take() {
            return Poll::Ready(Some(Ok(Frame::data(head))));
        }
        if self.left > 0 {
            self.left -= 1;
            return Poll::Ready(Some(Ok(Frame::data(self.piece.clone()))));
        }
        match self.end {
            End::Proper => Poll::Ready(None),
            End::BreaksSoon => {
                self.end = End::Breaks;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            End::Breaks => Poll::Ready(Some(Err(io::Error::other("cut off")))),
        }
    }
}

/// These bytes, and then the connection breaks.
pub(crate) fn broken_after(head: Bytes) -> Body {
    Body::new(Flood {
        head: Some(head),
        piece: Bytes::new(),
        left: 0,
        end: End::BreaksSoon,
    })
}

/// Nothing at all: the connection breaks before the answer begins.
pub(crate) fn broken() -> Body {
    Body::new(Flood {
        head: None,
        piece: Bytes::new(),
        left: 0,
        end: End::Breaks,
    })
}

/// A JSON array that begins well and goes on with a gigabyte of spaces.
pub(crate) fn huge_body() -> Response {
    let body = Body::new(Flood {
        head: Some(Bytes::from_static(b"[")),
        piece: Bytes::from(vec![b' '; PIECE]),
        left: FLOOD / PIECE,
        end: End::Proper,
    });
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The same array packed by gzip to about a 158th.
pub(crate) fn gzip_bomb() -> Response {
    let (head, cycle) = packed_spaces();
    let repeats = PIECE / cycle.len();
    let body = Body::new(Flood {
        head: Some(Bytes::from(head)),
        left: FLOOD / (repeats * CYCLE_UNPACKED),
        piece: Bytes::from(cycle.repeat(repeats)),
        end: End::Proper,
    });
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_ENCODING, "gzip"),
    ];
    (headers, body).into_response()
}

/// Eight back references of 258 bytes, the longest there is.
const CYCLE_UNPACKED: usize = 8 * 258;

/// A gzip stream (RFC 1952, 1951) of `[` and endless spaces: its head, and a cycle of bytes that may follow as
/// often as wished. A back reference takes 13 bits with fixed codes, so eight of them end on the bit of a byte on
/// which they began, and are the same 13 bytes each time. The stream never ends properly; nobody gets that far.
fn packed_spaces() -> (Vec<u8>, Vec<u8>) {
    const GZIP_HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    let mut bits = vec![true, true, false]; // The last block; fixed codes.
    let mut code = |value: u16, width: u16| {
        bits.extend((0..width).rev().map(|place| value >> place & 1 == 1));
    };
    let literal = |byte: u8| 0x30 + u16::from(byte);
    code(literal(b'['), 8);
    code(literal(b' '), 8);
    for _ in 0..16 {
        code(0b1100_0101, 8); // Length 258.
        code(0, 5); // Distance 1.
    }
    let packed: Vec<u8> = bits
        .chunks_exact(8)
        .map(|byte| {
            byte.iter()
                .rev()
                .fold(0, |sum, bit| sum << 1 | u8::from(*bit))
        })
        .collect();
    // The references begin within the third byte; thirteen whole bytes from the fourth on are one cycle.
    let head = [&GZIP_HEAD[..], &packed[..3]].concat();
    (head, packed[3..16].to_vec())
}
