//! Build script: puts what the hub's page is made of where the core includes it, and runs Tauri's own step for the
//! window.

use std::{env, fs, path::PathBuf, process};

/// Files of npm packages, and their names in the output folder: StackOne's web component, and the desk's typeface,
/// which is the component's as well.
const PARTS: [(&str, &str); 3] = [
    ("@stackone/hub/dist/webcomponent.js", "stackone-hub.js"),
    (
        "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
        "inter-latin.woff2",
    ),
    (
        "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
        "inter-latin-ext.woff2",
    ),
];

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/build.rs");
    for (part, name) in PARTS {
        copy(&format!("ui/node_modules/{part}"), name);
    }
    #[cfg(feature = "desktop")]
    tauri_build::build();
}

/// Copies a file into the output folder, or stops with what to do.
fn copy(part: &str, name: &str) {
    println!("cargo::rerun-if-changed={part}");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let output = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    if let Err(error) = fs::copy(root.join(part), output.join(name)) {
        eprintln!(
            "{part} cannot be copied ({error}): run `npm ci --prefix ui` first, which fetches it."
        );
        process::exit(1);
    }
}
