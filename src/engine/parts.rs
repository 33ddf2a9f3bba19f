//! How an object is cut into parts.

use crate::base::size::MIB;
use crate::store::{Limits, PartNumber};

/// Size of a part, as long as the object fits in the most parts the store allows.
///
/// *Source:* the AWS CLI's `multipart_chunksize`. *Applies:* uploads, ranged downloads.
pub const DEFAULT_PART_SIZE: u64 = 8 * MIB;

/// From this size on an object moves in parts.
///
/// *Source:* design.md section 3. *Applies:* uploads and downloads.
pub const DEFAULT_THRESHOLD: u64 = 16 * MIB;

/// One part: its number, where it starts and how many bytes it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// 1 and up.
    pub number: PartNumber,
    /// First byte.
    pub offset: u64,
    /// Bytes; 0 only for the one part of an empty object.
    pub length: u64,
}

/// The size of the parts of an object of `size` bytes: `wished`, raised to the store's smallest part and, in steps of
/// 1 MiB, until the object fits in the store's most parts.
pub fn part_size(size: u64, wished: u64, limits: &Limits) -> u64 {
    let fitting = size.div_ceil(u64::from(limits.max_parts));
    let fitting = if fitting > wished { fitting.div_ceil(MIB) * MIB } else { wished };
    fitting.clamp(limits.min_part, limits.max_part)
}

/// The parts of `size` bytes in order.
pub fn parts(size: u64, part_size: u64) -> impl ExactSizeIterator<Item = Part> + Clone {
    let count = PartNumber::try_from(size.div_ceil(part_size).max(1)).unwrap_or(PartNumber::MAX);
    (0..count).map(move |index| {
        let offset = u64::from(index) * part_size;
        Part { number: index + 1, offset, length: part_size.min(size - offset) }
    })
}

/// The size of the next part of a stream of unknown length: it doubles every 1,000 parts, so that 10,000 parts hold
/// 8 TiB. A store that wants parts of one size gets those.
pub fn stream_part_size(number: PartNumber, wished: u64, limits: &Limits) -> u64 {
    if limits.equal_parts {
        return wished.clamp(limits.min_part, limits.max_part);
    }
    let doublings = (number.saturating_sub(1) / 1000).min(20);
    (wished.max(limits.min_part) << doublings).min(limits.max_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::size::GIB;
    use crate::store::{Provider, ProviderProfile};
    use proptest::prelude::*;

    fn limits() -> Limits {
        ProviderProfile::new(Provider::Aws).limits
    }

    #[test]
    fn parts_grow_only_when_they_would_be_too_many() {
        assert_eq!(part_size(GIB, DEFAULT_PART_SIZE, &limits()), DEFAULT_PART_SIZE);
        let large = part_size(100 * GIB, DEFAULT_PART_SIZE, &limits());
        assert!(large > DEFAULT_PART_SIZE && (100 * GIB).div_ceil(large) <= 10_000);
        assert_eq!(part_size(GIB, MIB, &limits()), 5 * MIB);
    }

    #[test]
    fn a_stream_of_five_tebibytes_fits_in_ten_thousand_parts() {
        let total: u64 = (1..=10_000).map(|number| stream_part_size(number, DEFAULT_PART_SIZE, &limits())).sum();
        assert!(total > 5 * 1024 * GIB, "{total}");
    }

    #[test]
    fn a_stream_to_a_store_that_wants_equal_parts_has_them() {
        let limits = ProviderProfile::new(Provider::R2).limits;
        assert!((1..=10_000).all(|number| stream_part_size(number, DEFAULT_PART_SIZE, &limits) == DEFAULT_PART_SIZE));
    }

    proptest! {
        #[test]
        fn parts_cover_every_byte_once(size in 0_u64..5_000_000, part in 1_u64..700_000) {
            let mut next = 0;
            for (index, part) in parts(size, part).enumerate() {
                prop_assert_eq!(part.number as usize, index + 1);
                prop_assert_eq!(part.offset, next);
                prop_assert!(part.length > 0 || size == 0);
                next += part.length;
            }
            prop_assert_eq!(next, size);
        }

        #[test]
        fn any_object_fits_in_the_allowed_parts(size in 0_u64..50_000 * GIB, wished in MIB..GIB) {
            let size_of_part = part_size(size, wished, &limits());
            prop_assert!(size.div_ceil(size_of_part) <= 10_000);
            prop_assert!(size_of_part >= limits().min_part && size_of_part <= limits().max_part);
        }
    }
}
