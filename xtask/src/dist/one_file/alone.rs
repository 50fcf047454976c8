//! Whether the single file stands alone: nothing in it makes a browser look for another file.

/// Attributes by which HTML names other files.
const ATTRIBUTES: [&str; 5] = [" src=", " href=", " srcset=", " data=", " poster="];
/// Addresses that are no files: places in the page, and what is its own content.
const OWN: [&str; 2] = ["#", "data:"];

/// Every address in the page and its styles that leads out of the file.
pub(super) fn ways_out<'a>(frame: &'a str, styles: &'a str) -> Vec<&'a str> {
    let attributes = ATTRIBUTES.iter().flat_map(|name| frame.split(name).skip(1));
    let urls = [frame, styles]
        .into_iter()
        .flat_map(|text| text.split("url(").skip(1));
    let imports = styles.split("@import").skip(1);
    attributes
        .chain(urls)
        .filter(|rest| {
            let rest = rest.trim_start_matches(['"', '\'']);
            !OWN.iter().any(|own| rest.starts_with(own))
        })
        .chain(imports)
        .map(|rest| rest.split(['>', ')', ';']).next().unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::ways_out;

    #[test]
    fn what_stands_in_the_page_is_no_way_out() {
        let frame = "<link href=\"data:image/svg+xml;base64,AA==\"><use href='#i-up'></use>";
        let styles = "a { fill: url(#hatch); background: url(\"data:image/png;base64,AA==\") }";
        assert_eq!(ways_out(frame, styles), Vec::<&str>::new());
    }

    #[test]
    fn every_other_file_is_a_way_out() {
        let frame = "<script src=\"app.js\"></script><link rel=\"icon\" href='icons/icon.svg'>\
            <img srcset=a.png><object data=\"b.swf\"></object><video poster=c.png></video>";
        let styles =
            "@import 'a.css'; b { background: url(b.png) } c { background: url('https://c') }";
        assert_eq!(
            ways_out(frame, styles),
            [
                "\"app.js\"",
                "'icons/icon.svg'",
                "a.png",
                "\"b.swf\"",
                "c.png",
                "b.png",
                "'https://c'",
                " 'a.css'"
            ]
        );
    }
}
