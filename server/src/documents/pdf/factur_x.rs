//! Declares in the PDF's metadata that the attached file is a Factur-X invoice. krilla cannot do this, so it is done in
//! an incremental update (ISO 32000-1, 7.5.6): the object with the metadata once more, longer, and a cross-reference
//! table for it. PDF/A allows such updates.

/// The name that Factur-X gives the attached file.
pub(super) const FILE_NAME: &str = "factur-x.xml";

/// The description of the four properties. PDF/A wants one for properties that it does not know.
const SCHEMA: &str = r#"<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentFileName</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The name of the embedded XML document</pdfaProperty:description></rdf:li><rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The type of the hybrid document in capital letters, e.g. INVOICE or ORDER</pdfaProperty:description></rdf:li><rdf:li rdf:parseType="Resource"><pdfaProperty:name>Version</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The actual version of the standard applying to the embedded XML document</pdfaProperty:description></rdf:li><rdf:li rdf:parseType="Resource"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The conformance level of the embedded XML document</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"#;

/// The values of the properties.
const PROPERTIES: &str = r#"<rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>"#;

/// The list of schemas that krilla writes, and the end of the metadata.
const SCHEMAS_END: &str = "</rdf:Bag></pdfaExtension:schemas>";
const RDF_END: &str = "</rdf:RDF>";

/// The PDF with the declaration. An error says why, if the PDF is not written as krilla 0.8 writes it.
pub(super) fn declare(mut pdf: Vec<u8>) -> Result<Vec<u8>, &'static str> {
    let (reference, metadata) = metadata(&pdf)?;
    let metadata = insert(&metadata, SCHEMAS_END, SCHEMA)?;
    let metadata = insert(&metadata, RDF_END, PROPERTIES)?;
    let trailer = trailer(&pdf)?;
    let before = last_number(&pdf, b"startxref")?;
    if !pdf.ends_with(b"\n") {
        pdf.push(b'\n');
    }
    let object = pdf.len();
    let length = metadata.len();
    let entry = format!("{object:010} 00000 n\r\n");
    pdf.extend_from_slice(
        format!(
            "{reference} 0 obj\n<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length {length}\n>>\nstream\n"
        )
        .as_bytes(),
    );
    pdf.extend_from_slice(metadata.as_bytes());
    pdf.extend_from_slice(b"\nendstream\nendobj\n");
    let table = pdf.len();
    pdf.extend_from_slice(
        format!(
            "xref\n{reference} 1\n{entry}trailer\n<<{trailer}  /Prev {before}\n>>\nstartxref\n{table}\n%%EOF\n"
        )
        .as_bytes(),
    );
    Ok(pdf)
}

fn insert(text: &str, before: &'static str, what: &str) -> Result<String, &'static str> {
    let at = text.rfind(before).ok_or("the metadata is not written as expected")?;
    Ok(format!("{}{what}{}", &text[..at], &text[at..]))
}

/// The number of the object with the metadata, and its text.
fn metadata(pdf: &[u8]) -> Result<(u32, String), &'static str> {
    const MISSING: &str = "there is no metadata";
    let catalog = find_last(pdf, b"/Metadata ").ok_or(MISSING)?;
    let reference = number_at(&pdf[catalog + b"/Metadata ".len()..]).ok_or(MISSING)?;
    let object = find_last(pdf, format!("\n{reference} 0 obj").as_bytes()).ok_or(MISSING)?;
    let start = object + find(&pdf[object..], b"<?xpacket begin").ok_or(MISSING)?;
    let end = start + find(&pdf[start..], b"\nendstream").ok_or(MISSING)?;
    let text = std::str::from_utf8(&pdf[start..end]).map_err(|_| MISSING)?;
    let reference = u32::try_from(reference).map_err(|_| MISSING)?;
    Ok((reference, text.to_owned()))
}

/// The text between the brackets of the trailer.
fn trailer(pdf: &[u8]) -> Result<String, &'static str> {
    const MISSING: &str = "there is no trailer";
    let start = find_last(pdf, b"trailer\n<<").ok_or(MISSING)? + b"trailer\n<<".len();
    let end = start + find(&pdf[start..], b">>\nstartxref").ok_or(MISSING)?;
    // The file's id consists of letters and digits, so it is text, too.
    std::str::from_utf8(&pdf[start..end]).map(str::to_owned).map_err(|_| MISSING)
}

fn last_number(pdf: &[u8], after: &[u8]) -> Result<usize, &'static str> {
    let at = find_last(pdf, after).ok_or("there is no cross-reference table")? + after.len();
    number_at(&pdf[at..]).ok_or("there is no cross-reference table")
}

fn number_at(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().skip_while(|byte| byte.is_ascii_whitespace());
    let digits: Vec<u8> = digits.take_while(|byte| byte.is_ascii_digit()).copied().collect();
    std::str::from_utf8(&digits).ok()?.parse().ok()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}
