//! Notes with what the program is built, for `cos --version --verbose`.

use std::env;
use std::process::Command;

fn main() {
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(compiler).arg("--version").output().ok();
    let version = version.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    println!("cargo:rustc-env=COS_BUILD_COMPILER={}", version.trim());
    println!("cargo:rustc-env=COS_BUILD_TARGET={}", env::var("TARGET").unwrap_or_default());
    println!("cargo:rerun-if-changed=src/build.rs");
}
