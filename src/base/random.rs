//! Names that no other process takes at the same time.

use std::hash::{BuildHasher, Hasher, RandomState};

/// A number that no other process or thread draws, not even one that starts in the same nanosecond.
///
/// The standard library keys its hash maps by the operating system's random source, and so is this. The generator of
/// `fastrand` starts from the clock and is good for jitter only: two processes that start together name alike.
pub fn unique() -> u64 {
    // Each state of a thread has other keys.
    RandomState::new().build_hasher().finish()
}

/// The half of [`unique`], for names that are to be short.
pub fn unique_short() -> u32 {
    u32::try_from(unique() >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::unique;

    #[test]
    fn threads_that_start_together_draw_different_numbers() {
        let threads: Vec<_> = (0..8).map(|_| std::thread::spawn(|| (0..1000).map(|_| unique()).collect())).collect();
        let drawn: Vec<Vec<u64>> = threads.into_iter().map(|thread| thread.join().expect("ends")).collect();
        assert_eq!(drawn.into_iter().flatten().collect::<HashSet<_>>().len(), 8000);
    }
}
