//! Byte sizes as the AWS CLI reads and writes them: every unit is a power of 1024.

use std::fmt;

/// One mebibyte.
pub const MIB: u64 = 1024 * 1024;
/// One gibibyte.
pub const GIB: u64 = 1024 * MIB;

const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

/// A count of bytes that prints as the AWS CLI prints it: `0 Bytes`, `1 Byte`, `1023 Bytes`, `1.0 KiB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Human(pub u64);

impl fmt::Display for Human {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 1 {
            return f.write_str("1 Byte");
        }
        if self.0 < 1024 {
            return write!(f, "{} Bytes", self.0);
        }
        // The AWS CLI moves on to the next unit where rounding would show 1024.0 of this one.
        let bytes = self.0 as f64;
        let mut base = 1024_f64;
        for unit in UNITS {
            let value = bytes / base;
            if (value * 10.0).round() / 10.0 < 1024.0 || unit == "EiB" {
                return write!(f, "{value:.1} {unit}");
            }
            base *= 1024.0;
        }
        Ok(())
    }
}

/// A count of bytes as it is written in a file: in the largest unit that leaves nothing over, `8MB`, `1536KB`, `1000`.
pub fn exact(bytes: u64) -> String {
    let units = [("TB", 1_u64 << 40), ("GB", GIB), ("MB", MIB), ("KB", 1 << 10)];
    match units.into_iter().find(|(_, unit)| bytes > 0 && bytes.is_multiple_of(*unit)) {
        Some((name, unit)) => format!("{}{name}", bytes / unit),
        None => bytes.to_string(),
    }
}

/// Why a size was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a size; write a number of bytes or one with a unit, such as 8MB, 64MiB or 1.5GB")]
pub struct BadSize {
    /// What was written.
    pub text: String,
}

/// Reads `8388608`, `8MB`, `8MiB`, `8 m` or `1.5G`, all with powers of 1024 (rule of `aws configure set s3.*`).
///
/// # Errors
/// [`BadSize`] when the text is no number with a known unit, is negative, or does not fit in 64 bits.
pub fn parse(text: &str) -> Result<u64, BadSize> {
    let bad = || BadSize { text: text.to_owned() };
    let trimmed = text.trim();
    let digits = trimmed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(trimmed.len());
    let (number, unit) = trimmed.split_at(digits);
    let factor: u64 = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" | "byte" | "bytes" => 1,
        "k" | "kb" | "kib" => 1 << 10,
        "m" | "mb" | "mib" => 1 << 20,
        "g" | "gb" | "gib" => 1 << 30,
        "t" | "tb" | "tib" => 1 << 40,
        "p" | "pb" | "pib" => 1 << 50,
        _ => return Err(bad()),
    };
    if let Ok(whole) = number.parse::<u64>() {
        return whole.checked_mul(factor).ok_or_else(bad);
    }
    let value: f64 = number.parse().map_err(|_| bad())?;
    let bytes = value * factor as f64;
    if !bytes.is_finite() || bytes >= u64::MAX as f64 {
        return Err(bad());
    }
    Ok(bytes.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sizes_print_as_the_aws_cli_prints_them() {
        for (bytes, text) in [
            (0, "0 Bytes"),
            (1, "1 Byte"),
            (6, "6 Bytes"),
            (1023, "1023 Bytes"),
            (1024, "1.0 KiB"),
            (1536, "1.5 KiB"),
            (MIB - 1, "1.0 MiB"),
            (MIB, "1.0 MiB"),
            (1_572_864, "1.5 MiB"),
            (5 * GIB, "5.0 GiB"),
        ] {
            assert_eq!(Human(bytes).to_string(), text);
        }
    }

    #[test]
    fn units_are_powers_of_1024_in_every_spelling() {
        for text in ["8MB", "8mb", "8MiB", "8 m", "8388608", " 8M "] {
            assert_eq!(parse(text), Ok(8 * MIB), "{text}");
        }
        assert_eq!(parse("1.5G"), Ok(GIB + GIB / 2));
        for text in ["", "MB", "-1", "8XB", "1..2", "99999999999999999999", "18446744073709551615K", "NaN"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_whole_number_of_bytes_reads_back(bytes: u64) {
            prop_assert_eq!(parse(&bytes.to_string()), Ok(bytes));
        }
    }
}
