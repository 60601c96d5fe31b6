/// Writes rules as an SRX 2.0 file.
package enum SRXWriter {
  package static func xml(_ document: SRXDocument) -> String {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <srx xmlns="\(SRXDocument.namespace)" version="2.0">
      <header segmentsubflows="yes" cascade="\(document.cascades ? "yes" : "no")">
      <formathandle type="start" include="no"/>
      <formathandle type="end" include="yes"/>
      <formathandle type="isolated" include="no"/>
      </header>
      <body>
      <languagerules>

      """
    for list in document.languageRules {
      xml += "<languagerule languagerulename=\"\(list.name.xmlEscaped(isAttribute: true))\">\n"
      for rule in list.rules { xml += self.rule(rule) }
      xml += "</languagerule>\n"
    }
    xml += "</languagerules>\n<maprules>\n"
    for map in document.maps {
      xml += "<languagemap languagepattern=\"\(map.languagePattern.xmlEscaped(isAttribute: true))\""
      xml += " languagerulename=\"\(map.ruleName.xmlEscaped(isAttribute: true))\"/>\n"
    }
    return xml + "</maprules>\n</body>\n</srx>\n"
  }

  private static func rule(_ rule: SRXDocument.Rule) -> String {
    var xml = "<rule break=\"\(rule.breaks ? "yes" : "no")\">"
    if !rule.pattern.before.isEmpty { xml += "<beforebreak>\(rule.pattern.before.xmlEscaped())</beforebreak>" }
    if !rule.pattern.after.isEmpty { xml += "<afterbreak>\(rule.pattern.after.xmlEscaped())</afterbreak>" }
    return xml + "</rule>\n"
  }
}
