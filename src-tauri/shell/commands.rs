//! The command list as Tauri sees it: one handler a line, each one call into `api`. Beside it stands the little that
//! concerns the window alone; `ui/src/bridge.ts` names it once more.

use linkdesk::{error::Error, wire::*};
use tauri::{State, Wry, ipc::Invoke};

use crate::{arrivals, clipboard, closing, door::Door, window};

macro_rules! expand {
    ($($name:ident($request:ty) -> $reply:ty;)*) => {
        $(
            #[tauri::command]
            async fn $name(door: State<'_, Door>, request: $request) -> Result<$reply, Error> {
                linkdesk::api::$name(&door.desk().await?, request).await
            }
        )*

        fn commands() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                arrivals::arrival_take,
                clipboard::clipboard_put,
                closing::closing_heard,
                closing::closing_agreed,
                $($name),*
            ]
        }
    };
}
linkdesk::with_commands!(expand);

/// Answers the main window and nobody else.
///
/// Hub windows show other people's pages. Tauri refuses their calls already, since no capability names them; this
/// holds even if one ever did.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let commands = commands();
    move |invoke| {
        if invoke.message.webview_ref().label() == window::MAIN {
            return commands(invoke);
        }
        invoke.resolver.reject("not for this window");
        true
    }
}
