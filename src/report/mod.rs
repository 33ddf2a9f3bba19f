//! What is shown, and how: alone in touching stdout and stderr.
