import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct BilingualWriterTests {
  @Test func aRow() throws {
    var article = sampleArticle(title: nil, ["One <b>."])
    let id = article.segments[0].id
    article.layers.add(
      Targets([id: Target([.text("Бір & көп.")], origin: .job, state: .translated)], language: "kk"))
    var writer = BilingualWriter()
    writer.job.target = "kk"
    #expect(
      try writer.write([article]).split(separator: "<body>\n").last == """
        <h2>harbour.txt</h2>
        <table>
        <tr id="\(id)" class="translated">
        <td>1</td>
        <td lang="en" dir="auto">One &lt;b&gt;.</td>
        <td lang="kk" dir="auto">Бір &amp; көп.</td>
        </tr>
        </table>
        </body>
        </html>

        """)
  }

  @Test func inMarkdownEachSentenceIsARow() throws {
    var article = sampleArticle(title: nil, ["One *x*.", "Two."], source: "*a*/harbour.txt")
    article.layers.add(
      Targets([article.segments[0].id: Target([.text("Бір.")], origin: .job, state: .translated)], language: "kk"))
    var writer = BilingualWriter()
    (writer.job.target, writer.files.file) = ("kk", "{name}.md")
    let text = try writer.write([article])
    #expect(
      text.hasSuffix(
        """

        ## \\*a\\*/harbour.txt

        | # | en | kk |
        | --- | --- | --- |
        | 1 | One \\*x\\*. | Бір. |
        | 2 | Two. |  |

        """), "\(text)")
  }
}
