/// The look of a newsletter by mail. All of it stands on the elements themselves, in light colours that are readable on their own; what
/// stands in the head turns them dark where a program asks for it.
enum MailStyle {
  /// Between the text and the edges of the column, in pixels.
  static let side = 24

  /// Fonts that machines have, those of all scripts among them.
  private static let font =
    "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"

  static let body = "margin:0;padding:0;background-color:#f3f3f0"
  static let outer = "width:100%;background-color:#f3f3f0"
  static let margin = "padding:16px 8px"
  static let card = "background-color:#ffffff"
  /// In the text, and not to be seen.
  static let preheader =
    "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all"

  static let masthead = "padding:28px \(side)px 24px;\(font)"
  static let title = "margin:0;font-size:28px;line-height:1.25;font-weight:700;color:#1b1b1b"
  static let section = "padding:26px \(side)px 0;border-top:3px solid #1b1b1b;\(font)"
  static let sectionTitle = "margin:0 0 10px;font-size:15px;line-height:1.4;font-weight:700;color:#1b1b1b"
  static let item = "padding:24px \(side)px;border-top:1px solid #dededa;\(font)"
  static let footer = "padding:20px \(side)px 28px;border-top:1px solid #dededa;\(font)"

  static let pictureBox = "margin:0 0 16px"
  /// The size of letters is that of the text in place of a picture that is not shown.
  static let picture = "display:block;width:100%;height:auto;border:0;font-size:14px;color:#5f5f5b"
  static let plainLink = "text-decoration:none;color:#5f5f5b"
  static let heading = "margin:0 0 8px;font-size:20px;line-height:1.35;font-weight:700;color:#1b1b1b"
  static let headline = "color:#1b1b1b;text-decoration:underline"
  static let text = "margin:0 0 10px;font-size:16px;line-height:1.6;color:#2e2e2c"
  static let list = "margin:0 0 10px;padding:0 20px;font-size:16px;line-height:1.6;color:#2e2e2c"
  static let listItem = "margin:0 0 4px"
  static let credits = "margin:0 0 4px;font-size:13px;line-height:1.5;color:#5f5f5b"
  static let source = "color:#5f5f5b;text-decoration:underline"

  static let sheet = """
    :root{color-scheme:light dark;supported-color-schemes:light dark}
    body{-webkit-text-size-adjust:100%}
    @media (max-width:480px){.line{padding-left:18px !important;padding-right:18px !important}}
    @media (prefers-color-scheme:dark){
    .page{background-color:#121212 !important}
    .card{background-color:#1d1d1c !important}
    .ink{color:#f2f2ee !important}
    .text{color:#dcdcd6 !important}
    .quiet{color:#a9a9a2 !important}
    .line{border-top-color:#3a3a37 !important}
    }
    """
}
