//! Build script: puts the vendor's hub component where the core includes it, and runs Tauri's own step for the
//! window.

use std::{env, fs, path::PathBuf, process};

/// StackOne's web component, from the npm package `@stackone/hub`.
const HUB_SCRIPT: &str = "ui/node_modules/@stackone/hub/dist/webcomponent.js";

fn main() {
    copy_hub_script();
    #[cfg(feature = "desktop")]
    tauri_build::build();
}

/// Copies the component into the output folder, or stops with what to do.
fn copy_hub_script() {
    println!("cargo::rerun-if-changed=src-tauri/build.rs");
    println!("cargo::rerun-if-changed={HUB_SCRIPT}");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let output = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    if let Err(error) = fs::copy(root.join(HUB_SCRIPT), output.join("stackone-hub.js")) {
        eprintln!(
            "{HUB_SCRIPT} cannot be copied ({error}): run `npm ci --prefix ui` first, which fetches StackOne's hub component."
        );
        process::exit(1);
    }
}
