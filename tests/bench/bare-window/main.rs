//! The least a Tauri window can be: what `make bench` holds Linkdesk's window against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!(
        "tests/bench/bare-window/tauri.conf.json"
    ))
}
