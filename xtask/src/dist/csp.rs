//! The content security policy: the page's own inline scripts and styles, by hash, and no others.
//!
//! index.html carries the policy with two placeholders. Its inline elements are final only after
//! Trunk has written its loader into the page, so their hashes are filled in here.

use super::files::sha256;
use super::one_file::NAME;

const SCRIPTS: &str = "{{SCRIPT_HASHES}}";
const STYLES: &str = "{{STYLE_HASHES}}";

/// Puts the hashes of the page's inline elements into its policy.
pub(crate) fn fill(html: &str) -> Result<String, String> {
    for placeholder in [SCRIPTS, STYLES] {
        if html.matches(placeholder).count() != 1 {
            return Err(format!(
                "index.html must hold {placeholder} once, in its content security policy."
            ));
        }
    }
    let policy_at = html.find("Content-Security-Policy").unwrap_or(usize::MAX);
    let [scripts, styles] = ["script", "style"].map(|tag| inline(html, tag));
    if scripts
        .iter()
        .chain(&styles)
        .any(|element| element.at < policy_at)
    {
        return Err(
            "index.html: the content security policy must stand before every inline \
             script and style."
                .to_owned(),
        );
    }
    let filled = html
        .replace(SCRIPTS, &hashes(&scripts))
        .replace(STYLES, &hashes(&styles));
    // A directive without a hash leaves a blank behind.
    Ok(filled.replace("' ;", "';"))
}

/// The `_headers` file that several static hosts read: the page's policy, and what a meta tag may not say.
pub(crate) fn headers(html: &str) -> Result<String, String> {
    let policy = policy(html).ok_or("index.html has no content security policy.")?;
    Ok(format!(
        "\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/sw.js
  Cache-Control: no-cache

/{NAME}
  Content-Disposition: attachment
"
    ))
}

fn policy(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("Content-Security-Policy")?;
    let (_, value) = after.split_once("content=")?;
    let quote = value
        .chars()
        .next()
        .filter(|quote| "\"'".contains(*quote))?;
    value[1..].split(quote).next()
}

/// An element with content of its own.
pub(super) struct Inline<'a> {
    at: usize,
    /// Its content.
    pub(super) text: &'a str,
}

/// The elements `tag` that have content of their own, in order; comments do not count.
pub(super) fn inline<'a>(html: &'a str, tag: &str) -> Vec<Inline<'a>> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = html[at..].find('<') {
        at += next;
        if html[at..].starts_with("<!--") {
            at += html[at..].find("-->").unwrap_or(html.len() - at);
            continue;
        }
        // Either kind of raw text may hold something that looks like the other.
        let Some(raw) = ["script", "style"]
            .into_iter()
            .find(|raw| opens(&html[at..], raw))
        else {
            at += 1;
            continue;
        };
        let Some(body) = html[at..].find('>').map(|end| at + end + 1) else {
            break;
        };
        let end = html[body..]
            .find(&format!("</{raw}"))
            .map_or(html.len(), |end| body + end);
        if raw == tag && !html[at + open.len()..body].contains(" src=") && end > body {
            found.push(Inline {
                at,
                text: &html[body..end],
            });
        }
        at = (end + close.len()).min(html.len());
    }
    found
}

fn opens(html: &str, tag: &str) -> bool {
    html[1..]
        .strip_prefix(tag)
        .is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()))
}

fn hashes(elements: &[Inline]) -> String {
    sources(elements.iter().map(|element| element.text))
}

/// Texts of inline elements as a policy allows them.
pub(super) fn sources<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    // A browser hashes what it has parsed, and parsing turns every line end into `\n`.
    let hash = |text: &str| sha256(text.replace("\r\n", "\n").as_bytes());
    let hashes: Vec<String> = texts
        .into_iter()
        .map(|text| format!("'sha256-{}'", hash(text)))
        .collect();
    hashes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{fill, headers};

    const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; \
        script-src 'self' {{SCRIPT_HASHES}}; style-src 'self' {{STYLE_HASHES}}; img-src 'self'\">";

    fn filled(body: &str) -> String {
        fill(&format!("<head>{META}{body}</head>")).unwrap()
    }

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        let html = filled("<script type=\"module\">alert(1)</script>");
        assert!(
            html.contains(&format!("script-src 'self' {hash};")),
            "{html}"
        );
        assert!(html.contains("style-src 'self';"), "{html}");
    }

    #[test]
    fn line_ends_are_hashed_as_a_browser_reads_them() {
        assert_eq!(
            filled("<script>a\r\nb</script>").replace('\r', ""),
            filled("<script>a\nb</script>")
        );
    }

    #[test]
    fn only_inline_elements_count() {
        let count = |body: &str| filled(body).matches("'sha256-").count();
        assert_eq!(
            count("<script src=\"./a.js\"></script><script></script>"),
            0
        );
        assert_eq!(
            count("<!-- <script>a</script> --><scripture>b</scripture>"),
            0
        );
        assert_eq!(count("<script>'<style>a</style>'</script>"), 1);
        assert_eq!(
            count("<style>a</style><script>b</script><script>c</script>"),
            3
        );
    }

    #[test]
    fn a_page_without_its_policy_is_refused() {
        assert!(fill("<head><script>a</script></head>").is_err());
        assert!(fill(&format!("<script>a</script>{META}")).is_err());
    }

    #[test]
    fn headers_repeat_the_policy_of_the_page() {
        let text = headers(&filled("<style>a</style>")).unwrap();
        assert!(
            text.contains("  Content-Security-Policy: default-src 'self'; script-src"),
            "{text}"
        );
        assert!(
            text.contains("img-src 'self'; frame-ancestors 'none'\n"),
            "{text}"
        );
        assert!(headers("<head></head>").is_err());
    }
}
