//! Lines over a socket, of bounded length.

use std::io;

use serde::Serialize;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWrite, AsyncWriteExt};

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line, without its end.
    Whole(Vec<u8>),
    /// A line that is longer than it may be.
    TooLong,
    /// The other side has left.
    End,
}

/// Reads a line of at most `limit` bytes. What comes before the end of the stream without an end of line is no line.
pub(super) async fn read<R: AsyncBufRead + Unpin>(reader: &mut R, limit: usize) -> io::Result<Line> {
    let mut line = Vec::new();
    loop {
        let buffer = reader.fill_buf().await?;
        if buffer.is_empty() {
            return Ok(Line::End);
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(buffer.len());
        if line.len() + taken > limit {
            return Ok(Line::TooLong);
        }
        line.extend_from_slice(&buffer[..taken]);
        reader.consume(taken + usize::from(end.is_some()));
        if end.is_some() {
            return Ok(Line::Whole(line));
        }
    }
}

/// The line of a value, with its end.
pub(super) fn text(value: &impl Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).expect("plain texts and numbers are always JSON");
    line.push(b'\n');
    line
}

/// Writes a value as a line.
pub(super) async fn write<W: AsyncWrite + Unpin>(writer: &mut W, value: &impl Serialize) -> io::Result<()> {
    writer.write_all(&text(value)).await?;
    writer.flush().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_line_is_whole_too_long_or_none() {
        let mut reader = tokio::io::BufReader::with_capacity(3, &b"one\n\n1234567\nrest"[..]);
        assert_eq!(read(&mut reader, 7).await.expect("read"), Line::Whole(b"one".to_vec()));
        assert_eq!(read(&mut reader, 7).await.expect("read"), Line::Whole(Vec::new()));
        assert_eq!(read(&mut reader, 7).await.expect("read"), Line::Whole(b"1234567".to_vec()));
        assert_eq!(read(&mut reader, 7).await.expect("read"), Line::End, "a line has an end");
        assert_eq!(read(&mut &b"12345678\n"[..], 7).await.expect("read"), Line::TooLong);
    }
}
