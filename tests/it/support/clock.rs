//! A clock that a test sets, for one process: a library before the C library, which moves the time of day alone.

use std::fs;
use std::process::Command;

use super::Sandbox;

/// Adds to the time of day what stands in the mapped file; the time that passes stays as it is.
const SOURCE: &str = r#"
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *shift;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("TEST_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file >= 0) {
        void *at = mmap(0, 8, PROT_READ, MAP_SHARED, file, 0);
        shift = at == MAP_FAILED ? 0 : at;
        close(file);
    }
}

int clock_gettime(clockid_t id, struct timespec *at) {
    int done = syscall(SYS_clock_gettime, id, at);
    if (done == 0 && shift && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) at->tv_sec += *shift;
    return done;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *to) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (to) *to = now.tv_sec;
    return now.tv_sec;
}
"#;

/// The clock of every command of a home.
pub(crate) struct Clock {
    file: std::path::PathBuf,
}

impl Clock {
    /// From now on commands of this home go by it. The compiler that links Rust programs makes the library.
    pub(crate) fn of(home: &mut Sandbox) -> Self {
        let directory = home.root().join("clock");
        fs::create_dir(&directory).expect("made");
        let (source, library, file) = (directory.join("clock.c"), directory.join("clock.so"), directory.join("ahead"));
        fs::write(&source, SOURCE).expect("written");
        let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(&source).output();
        let built = built.expect("a C compiler links every Rust program");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let clock = Self { file };
        clock.set(0);
        home.set("TEST_CLOCK", clock.file.to_str().expect("UTF-8"));
        home.set("LD_PRELOAD", library.to_str().expect("UTF-8"));
        clock
    }

    /// Sets it so many seconds ahead of the machine's.
    pub(crate) fn set(&self, seconds: i64) {
        // In place: it is mapped by those that run.
        let file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(&self.file);
        std::os::unix::fs::FileExt::write_all_at(&file.expect("opened"), &seconds.to_ne_bytes(), 0).expect("written");
    }
}
