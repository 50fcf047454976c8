//! LibreOffice, and what looks into the PDFs that it makes.

use std::path::PathBuf;

use super::debian;
use crate::process;

/// Where the programs are.
pub(crate) struct Office {
    pub(crate) libreoffice: PathBuf,
    pub(crate) pdfinfo: PathBuf,
    pub(crate) pdftoppm: PathBuf,
}

impl Office {
    /// Finds the programs, or installs Debian's (some 300 MB). `None` where they are not and cannot be
    /// installed: nobody else is asked to have an office suite.
    pub(crate) fn prepare() -> Result<Option<Self>, String> {
        if let Some(found) = Self::find() {
            return Ok(Some(found));
        }
        if !debian::may_install() {
            return Ok(None);
        }
        debian::install(&[
            "libreoffice-writer-nogui",
            "libreoffice-calc-nogui",
            "poppler-utils",
        ])?;
        Ok(Self::find())
    }

    /// The programs, where they all are.
    pub(crate) fn find() -> Option<Self> {
        Some(Self {
            libreoffice: process::find(&["soffice", "libreoffice"])?,
            pdfinfo: process::find(&["pdfinfo"])?,
            pdftoppm: process::find(&["pdftoppm"])?,
        })
    }
}
