//! Build script: Tauri's own step, and only for the window.

fn main() {
    #[cfg(feature = "desktop")]
    tauri_build::build();
}
