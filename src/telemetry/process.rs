//! What the system tells of this process, read when somebody asks. Only Linux tells it this way.

use super::text::{head, line, number};

/// Ticks of `stat`. *Source:* `USER_HZ`, which Linux keeps at 100 for programs on every machine we build for, whatever the
/// kernel's own clock runs at. *Applies:* times of processors.
const TICKS_PER_SECOND: f64 = 100.0;

/// Adds `process_*` metrics, as far as they can be read.
pub(super) fn write(text: &mut String) {
    let resident = std::fs::read_to_string("/proc/self/status").ok().and_then(|status| resident_bytes(&status));
    if let Some(resident) = resident {
        let name = "process_resident_memory_bytes";
        head(text, name, "gauge", "Memory of this process that is in RAM.");
        line(text, name, "", &[], &resident.to_string());
    }
    let ticks = std::fs::read_to_string("/proc/self/stat").ok().and_then(|stat| processor_ticks(&stat));
    if let Some(ticks) = ticks {
        let name = "process_cpu_seconds_total";
        head(text, name, "counter", "Time of processors that this process used.");
        line(text, name, "", &[], &number(ticks as f64 / TICKS_PER_SECOND));
    }
    if let Ok(open) = std::fs::read_dir("/proc/self/fd") {
        let name = "process_open_fds";
        head(text, name, "gauge", "Open file descriptors of this process.");
        // One of them reads the directory.
        line(text, name, "", &[], &open.count().saturating_sub(1).to_string());
    }
}

/// `VmRSS` of `status`, which is told in KiB.
fn resident_bytes(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

/// User and system time of `stat`: fields 14 and 15, counted behind the program's name, which may hold anything.
fn processor_ticks(stat: &str) -> Option<u64> {
    let (_, behind) = stat.rsplit_once(')')?;
    let mut fields = behind.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_with_spaces_in_its_name_does_not_shift_the_fields() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194304 100 0 0 0 120 30 0 0 20 0 4 0 100 1000 10";
        assert_eq!(processor_ticks(stat), Some(150));
        assert_eq!(resident_bytes("Name:\tcos\nVmHWM:\t  99 kB\nVmRSS:\t    12 kB\nThreads: 3\n"), Some(12_288));
        assert_eq!(processor_ticks("gone"), None);
    }
}
