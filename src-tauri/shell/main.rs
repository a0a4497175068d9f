//! Linkdesk's window: opens the desk, shows the page, passes commands through. It decides nothing.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod bell;
mod clipboard;
mod closing;
mod commands;
mod door;
mod hub;
mod instance;
mod news;
mod notices;
mod placement;
#[cfg(target_os = "linux")]
mod webkit;
mod window;

use std::{env, process::ExitCode};

use tauri::{Manager, RunEvent, WindowEvent, async_runtime};
use tracing_subscriber::EnvFilter;

use arrivals::Arrivals;
use clipboard::Copied;
use closing::Closing;
use door::Door;
use news::Newsroom;
use placement::Placements;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(log_filter())
        .init();
    // The plugins below take arguments for text and would panic.
    if env::args_os().any(|argument| argument.to_str().is_none()) {
        tracing::error!("an argument is no text");
        return ExitCode::FAILURE;
    }
    let data_dir = door::data_dir();
    let mut context = tauri::generate_context!();
    let identifier = instance::identifier(&context.config().identifier, &data_dir);
    context.config_mut().identifier = identifier;
    let app = tauri::Builder::default()
        .plugin(instance::guard())
        .plugin(tauri_plugin_deep_link::init())
        .invoke_handler(commands::handler())
        .setup(|app| {
            app.manage(Arrivals::default());
            app.manage(Copied::default());
            app.manage(Closing::default());
            app.manage(Newsroom::new(app.handle()));
            app.manage(Placements::of(&data_dir));
            app.manage(Door::new(app.handle(), data_dir));
            window::open(app)?;
            arrivals::listen(app)?;
            // The desk opens while the page is drawn; whatever goes wrong, the page's first command tells it.
            let app = app.handle().clone();
            async_runtime::spawn(async move { app.state::<Door>().desk().await.err() });
            Ok(())
        })
        .build(context);
    match app {
        Ok(app) => ExitCode::from(u8::from(app.run_return(on_event) != 0)),
        Err(error) => {
            tracing::error!(%error, "the window cannot be opened");
            ExitCode::FAILURE
        }
    }
}

/// What is logged: as `LINKDESK_LOG` says, and never the arguments, which may hold a code; the plugin would print them.
fn log_filter() -> EnvFilter {
    let wanted = env::var("LINKDESK_LOG").unwrap_or_else(|_| "warn".to_owned());
    EnvFilter::new(format!("{wanted},tauri_plugin_deep_link=off"))
}

/// The main window takes the program with it; the program does not go before the desk is closed.
fn on_event(app: &tauri::AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } if label == window::MAIN => closing::requested(app, &api),
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::Destroyed,
            ..
        } if label == window::MAIN => app.exit(0),
        RunEvent::WindowEvent {
            event: WindowEvent::Focused(true),
            ..
        } => news::seen(app),
        RunEvent::Exit => {
            instance::give_up(app);
            clipboard::leave(app);
            let kept = app.state::<Placements>().keep();
            window::note(kept.map_err(Into::into));
            app.state::<Door>().close();
        }
        _ => {}
    }
}
