//! What LibreOffice makes of a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::setup::Office;

/// Has LibreOffice open `file` and write it as another kind into `folder`. The file stands under the
/// name of the first with the kind at its end: `report-docx.pdf`.
pub(super) fn convert(
    office: &Office,
    folder: &Path,
    file: &Path,
    to: &str,
) -> Result<PathBuf, String> {
    let mut convert = Command::new(&office.libreoffice);
    convert
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(file);
    process::output(&mut convert)?;
    let ending = to.split(':').next().unwrap_or(to);
    let made = file.with_extension(ending);
    let kind = file.extension().unwrap_or_default().to_string_lossy();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let named = folder.join(format!("{stem}-{kind}.{ending}"));
    fs::rename(&made, &named)
        .map_err(|error| format!("LibreOffice made no {} ({error}).", made.display()))?;
    Ok(named)
}
