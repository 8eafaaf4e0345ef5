"""factur_x.py PDF XML OUT: checks the XML against the schema and the business rules (Schematron) of the Factur-X
profile EN 16931, checks that the PDF's metadata declares it, and writes the XML that is in the PDF to OUT."""

import sys

from facturx import get_xml_from_pdf, xml_check_schematron, xml_check_xsd
from pypdf import PdfReader

pdf, xml, out = sys.argv[1:]
with open(xml, "rb") as file:
    text = file.read()
assert xml_check_xsd(text, flavor="factur-x", level="en16931")
assert xml_check_schematron(text, flavor="factur-x", level="en16931")

reader = PdfReader(pdf)
metadata = reader.xmp_metadata.stream.get_data().decode()
for value in ("INVOICE", "factur-x.xml", "1.0", "EN 16931"):
    assert f">{value}</fx:" in metadata, metadata
attached = reader.trailer["/Root"]["/AF"][0].get_object()
assert attached["/AFRelationship"] == "/Alternative", attached

name, content = get_xml_from_pdf(pdf)
assert name == "factur-x.xml", name
with open(out, "wb") as file:
    file.write(content)
