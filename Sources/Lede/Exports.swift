// One import is enough for those who use Lede or write components for it: what carries public names comes along.
@_exported import LedeConfig
@_exported import LedeCore
@_exported import LedeRun
@_exported import LedeStages

@_exported import struct LedeSyntax.Diagnostic
@_exported import enum LedeSyntax.DiagnosticCode
@_exported import enum LedeSyntax.JSON
@_exported import struct LedeSyntax.Place
@_exported import struct LedeText.CharacterClass
@_exported import struct LedeText.Text
