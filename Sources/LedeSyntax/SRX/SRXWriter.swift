/// Writes rules as an SRX 2.0 file.
package enum SRXWriter {
  package static func xml(_ document: SRXDocument) -> String {
    var xml = XMLWriter(indentation: "")
    xml.declaration()
    xml.open("srx", ["xmlns": SRXDocument.namespace, "version": "2.0"])
    xml.open("header", ["segmentsubflows": "yes", "cascade": document.cascades ? "yes" : "no"])
    xml.element("formathandle", ["type": "start", "include": "no"])
    xml.element("formathandle", ["type": "end", "include": "yes"])
    xml.element("formathandle", ["type": "isolated", "include": "no"])
    xml.close()
    xml.open("body")
    xml.open("languagerules")
    for list in document.languageRules {
      xml.open("languagerule", ["languagerulename": list.name])
      for rule in list.rules { xml.element("rule", ["break": rule.breaks ? "yes" : "no"], content: sides(rule)) }
      xml.close()
    }
    xml.close()
    xml.open("maprules")
    for map in document.maps {
      xml.element("languagemap", ["languagepattern": map.languagePattern, "languagerulename": map.ruleName])
    }
    xml.close()
    xml.close()
    xml.close()
    return xml.xml
  }

  private static func sides(_ rule: SRXDocument.Rule) -> XMLContent {
    var sides = XMLContent()
    if !rule.pattern.before.isEmpty { sides.add(.element("beforebreak", text: rule.pattern.before)) }
    if !rule.pattern.after.isEmpty { sides.add(.element("afterbreak", text: rule.pattern.after)) }
    return sides
  }
}
