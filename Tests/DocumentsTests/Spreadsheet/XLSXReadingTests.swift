import Planning
import Testing

@testable import Documents

@Suite("Reading .xlsx")
struct XLSXReadingTests {
    @Test("texts come from the shared list, with all their runs and without reading aids")
    func sharedStrings() throws {
        var file = HandMadeXLSX(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"s\"><v>9</v></c></row>")
        file.sharedStrings = """
            <si><r><t xml:space="preserve">Former </t></r><r><rPr><b/></rPr><t>les agents</t></r></si>\
            <si><t>東京_x000D_&#10;x_x005F_x0041_</t><rPh sb="0" eb="1"><t>トウキョウ</t></rPh></si>
            """
        #expect(try file.read().firstSheetValues == ["A1": .text("Former les agents"), "C1": .text("東京\nx_x0041_")])
    }

    @Test("each kind of cell keeps its kind")
    func kinds() throws {
        var file = HandMadeXLSX(
            """
            <row r="2"><c r="A2" t="inlineStr"><is><t>sur place</t></is></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c>\
            <c r="D2"><v>1.5</v></c><c r="E2" t="str"><f>A2</f><v>calculé</v></c><c r="F2" s="1"><v>46093</v></c>\
            <c r="G2" s="2"><v>46093.75</v></c><c r="H2" s="3"><v>0.5</v></c><c r="I2" s="4"><v>0.25</v></c><c r="J2"/>\
            <c r="K2" t="d"><v>2026-03-12T00:00:00</v></c><c r="L2" s="5"><v>46093</v></c></row>
            """)
        file.styles = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0 &quot;jours&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>
            """
        let day = try #require(Day(iso8601: "2026-03-12"))
        #expect(
            try file.read().firstSheetValues == [
                "A2": .text("sur place"), "B2": .boolean(true), "C2": .error("#REF!"), "D2": .number(1.5), "E2": .text("calculé"),
                "F2": .date(day), "G2": .date(day), "H2": .percentage(0.5), "I2": .text("06:00"), "K2": .date(day), "L2": .number(46093),
            ])
    }

    @Test("a workbook counting from 1904 gives the same days as one counting from 1900")
    func dateSystems() throws {
        var file = HandMadeXLSX("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44631</v></c></row>")
        file.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        file.workbookProperties = "<workbookPr date1904=\"1\"/>"
        let workbook = try file.read()
        #expect(workbook.dateSystem == .from1904)
        #expect(workbook.firstSheetValues == ["A1": .date(try #require(Day(iso8601: "2026-03-12")))])
        #expect(DateSystem.from1900.day(serial: 1) == Day(iso8601: "1900-01-01"))
        #expect(DateSystem.from1900.day(serial: 59) == Day(iso8601: "1900-02-28"))
        #expect(DateSystem.from1900.day(serial: 60) == nil)
        #expect(DateSystem.from1900.day(serial: 61) == Day(iso8601: "1900-03-01"))
        #expect(DateSystem.from1900.serial(of: try #require(Day(iso8601: "2026-03-12"))) == 46093)
    }

    @Test("the strict standard reads like the usual one")
    func strict() throws {
        var file = HandMadeXLSX("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>")
        file.namespace = HandMadeXLSX.strict
        file.relationshipBase = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(try file.read().firstSheetValues == ["A1": .text("a"), "B1": .text("b")])
    }

    @Test("hidden sheets are flagged, merged cells are kept, rows in disorder are put in order")
    func structure() throws {
        var file = HandMadeXLSX(
            "<row r=\"5\"><c r=\"B5\"><v>2</v></c><c r=\"A5\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>0</v></c></row>")
        file.sheets.append(("Listes &amp; co", "veryHidden", ""))
        file.afterData = "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"
        let workbook = try file.read()
        #expect(workbook.sheets.map(\.name) == ["Plan", "Listes & co"])
        #expect(workbook.sheets.map(\.isHidden) == [false, true])
        #expect(workbook.sheets[0].mergedRanges.map(\.description) == ["A1:C1"])
        #expect(workbook.sheets[0].rows.map(\.number) == [2, 5])
        #expect(workbook.sheets[0]["A5"] == .number(1))
        #expect(workbook.sheets[0]["B5"] == .number(2))
        #expect(workbook.sheets[0]["C5"] == nil)
    }

    @Test("a formula that was never computed is blank, and said")
    func formulas() throws {
        let workbook = try HandMadeXLSX("<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><f>1+1</f><v>2</v></c></row>").read()
        #expect(workbook.firstSheetValues == ["B1": .number(2)])
        #expect(workbook.notices == [.formulaWithoutValue(sheet: "Plan", address: CellAddress(row: 1, column: 1))])
    }

    @Test("macros are never read, and their presence is said")
    func macros() throws {
        var file = HandMadeXLSX("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        file.extraRelationships =
            "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>"
        file.extraParts = [("xl/vbaProject.bin", [1, 2, 3])]
        let workbook = try file.read()
        #expect(workbook.firstSheetValues == ["A1": .number(1)])
        #expect(workbook.notices == [.macrosIgnored])
    }

    @Test(
        "number formats tell dates from numbers",
        arguments: [
            ("General", NumberKind.number), ("0.00", .number), ("# ##0 \"days\"", .number), ("[Red]0", .number), ("@", .number),
            ("dd/mm/yyyy;@", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("mmm\\-yy", .date), ("yyyy", .date),
            ("mmmm", .date),
            ("hh:mm", .time), ("[h]:mm:ss", .time), ("h:mm AM/PM", .time), ("mm:ss", .time), ("d/m/yy h:mm", .date),
            ("0.0%", .percentage), ("#,##0.00 [$€-40C]", .number), ("_-* # ##0_-", .number), ("\\d0", .number),
        ])
    func formats(code: String, kind: NumberKind) {
        #expect(NumberKind(formatCode: code) == kind)
    }
}
