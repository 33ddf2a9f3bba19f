//! Policies that allow no more than what is asked for.
