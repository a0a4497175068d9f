//! What survives a restart: keys, links and accounts, in one JSON file that is always whole.
//!
//! Seeded accounts are a function of the seed and are not kept, only what became of them; so the file stays small
//! and writing it is quick, however many accounts there are.

use std::{fs, io, path::Path, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

use super::{Options, place::Ports, smile, stackone, stripe, world::World};

/// The shape of the file; a file of another shape is set aside.
const VERSION: u32 = 1;

/// Changes within this time are written together.
const GATHER: Duration = Duration::from_millis(100);

/// The kept state.
#[derive(Deserialize)]
pub(crate) struct Saved {
    version: u32,
    /// Ports of the links that are out there.
    #[serde(default)]
    ports: Ports,
    /// StackOne's port in files that knew no other.
    #[serde(default)]
    port: Option<u16>,
    /// Milliseconds by which the clock was ahead.
    pub(crate) ahead: i64,
    /// The StackOne project.
    pub(crate) stackone: stackone::SavedProject,
    /// Stripe's platform; missing in older files.
    pub(crate) stripe: Option<stripe::SavedPlatform>,
    /// Smile's tenant; missing in older files.
    pub(crate) smile: Option<smile::SavedTenant>,
}

impl Saved {
    /// The port of each emulated host.
    pub(crate) fn ports(&self) -> Ports {
        let mut ports = self.ports.clone();
        if let Some(port) = self.port {
            ports.insert("stackone".to_owned(), port);
        }
        ports
    }
}

/// The same, borrowed for writing.
#[derive(Serialize)]
struct Saving<'a> {
    version: u32,
    ports: Ports,
    ahead: i64,
    stackone: stackone::SavingProject<'a>,
    stripe: stripe::SavingPlatform<'a>,
    smile: smile::SavingTenant<'a>,
}

/// Reads the snapshot, if there is one. What cannot be read is set aside beside it: practice data is worth less
/// than a practice that starts.
pub(crate) fn read(options: &Options) -> io::Result<Option<Saved>> {
    let Some(path) = &options.snapshot else {
        return Ok(None);
    };
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    match serde_json::from_slice::<Saved>(&bytes) {
        Ok(saved) if saved.version == VERSION => Ok(Some(saved)),
        _ => {
            fs::rename(path, path.with_extension("unreadable"))?;
            Ok(None)
        }
    }
}

/// Writes the snapshot: whole into a file beside it, then in its place.
pub(crate) fn write(world: &World) -> io::Result<()> {
    let Some(path) = &world.options.snapshot else {
        return Ok(());
    };
    let text = world.project(|project| {
        world.stripe(|platform| {
            world.smile(|tenant| {
                serde_json::to_vec(&Saving {
                    version: VERSION,
                    ports: world.addresses.ports(),
                    ahead: world.pace.ahead(),
                    stackone: project.saving(),
                    stripe: platform.saving(),
                    smile: tenant.saving(),
                })
            })
        })
    })?;
    replace(path, &text)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("writing");
    let mut file = fs::File::create(&beside)?;
    io::Write::write_all(&mut file, bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

/// Keeps the snapshot current until the practice ends, and once more then.
pub(crate) async fn run(world: Arc<World>) {
    loop {
        tokio::select! {
            () = world.changed.notified() => tokio::time::sleep(GATHER).await,
            () = world.stopped() => break,
        }
        write_aside(&world).await;
    }
    write_aside(&world).await;
}

/// Writes without holding up the answers.
async fn write_aside(world: &Arc<World>) {
    let world = world.clone();
    let done = tokio::task::spawn_blocking(move || write(&world)).await;
    if let Ok(Err(error)) = done {
        tracing::warn!(%error, "the practice's snapshot was not written");
    }
}
