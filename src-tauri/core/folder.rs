//! The data folder: what is in it, and that it is its owner's alone.

use std::path::Path;

use crate::{
    error::{Code, Error, Result},
    presence,
};

/// The SQLite file in a data folder, and the folder beside it for copies of it.
pub(crate) const FILE_NAME: &str = "linkdesk.sqlite";
pub(crate) const BACKUPS: &str = "backups";

/// Whether something is one of the files a desk lives from: its data, its vault, or what lies beside them.
pub(crate) fn is_own_file(folder: &Path, path: &Path) -> bool {
    let (Ok(folder), Ok(path)) = (folder.canonicalize(), path.canonicalize()) else {
        return false;
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.parent() == Some(&folder)
        && [FILE_NAME, crate::vault::FILE_NAME, presence::LOCK]
            .iter()
            .any(|own| name.starts_with(own))
}

/// Nobody else on the machine has a reason to look into the data folder.
pub(crate) fn make_private_folder(folder: &Path) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::new(
            Code::Disk,
            format!(
                "The data folder {} cannot be used: {error}. Mend its rights, or choose another folder.",
                folder.display()
            ),
        )
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder)
            .map_err(failed)?
            .permissions()
            .mode();
        // What others may do is taken away; what the owner has taken from themselves is not given back.
        if mode & 0o077 != 0 {
            let private = std::fs::Permissions::from_mode(mode & 0o700);
            std::fs::set_permissions(folder, private).map_err(failed)?;
        }
    }
    Ok(())
}
