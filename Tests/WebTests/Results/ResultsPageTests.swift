import Planning
import Testing

@testable import Web

@Suite("The pages of results")
struct ResultsPageTests {
    private var team = Team()
    private let yanis: PersonID
    private let id = IndicatorID(900)

    init() {
        yanis = team.person("Yanis <Benali>")
        team.tell(
            .results(
                .addIndicator(
                    indicator: Indicator(
                        id: id, name: "Attente <au guichet>", unit: "minutes", direction: .down,
                        baseline: DatedNumber(24, on: team.today - 60),
                        target: DatedNumber(10, on: team.today + 80), responsible: yanis, rhythm: .month))))
    }

    private mutating func measure(_ number: Double, daysAgo: Int, id value: UInt64 = 1, source: String = "", link: String = "") {
        team.tell(
            .results(
                .addValue(
                    indicator: id,
                    value: MeasuredValue(id: MeasuredValueID(value), day: team.today - daysAgo, number: number, source: source, link: link))
            ))
    }

    private func list(_ language: Language = .french, by role: Role = .lead) throws -> String {
        mainPart(of: written(ResultsPage(page: try .seen(in: language), context: team.seen(by: role)).write))
    }

    private func page(
        _ language: Language = .french, by role: Role = .lead, person: PersonID? = nil, problem: FieldForm.Problem? = nil, all: Bool = false
    ) throws -> String {
        let indicator = try #require(team.deployment.results[id])
        let page = IndicatorPage(
            page: try .seen(in: language), context: team.seen(by: role, person: person), indicator: indicator, problem: problem,
            showsAll: all)
        return mainPart(of: written(page.write))
    }

    @Test("say in words where an indicator stands, with its figures and since when")
    mutating func verdicts() throws {
        #expect(try page().contains("Aucune mesure depuis la valeur de départ"))
        measure(20.5, daysAgo: 10)
        #expect(try list().contains("En retard") && list(.english).contains("Behind"))
        #expect(try page().contains("quand la droite vers la cible en attendait 19\u{00A0}minutes. En retard depuis le"))
        measure(17.5, daysAgo: 5, id: 2)
        #expect(try page().contains("En bonne voie depuis le") && list().contains("\u{2212}3\u{00A0}minutes"))
        #expect(try !page().contains("Attente <au"))
    }

    @Test("give a reader everything and no form, and those who measure the values alone")
    mutating func roles() throws {
        measure(20, daysAgo: 10, source: "Borne <1>")
        #expect(try list(by: .reader).contains("Attente &lt;au guichet&gt;") && !list(by: .reader).contains("<form"))
        #expect(try page(by: .reader).contains("Borne &lt;1&gt;") && !page(by: .reader).contains("<form"))
        #expect(try !page(by: .contributor).contains("<form"))
        let theirs = try page(by: .contributor, person: yanis)
        #expect(theirs.contains(#"id="add-value""#) && !theirs.contains(#"id="indicator-target""#))
        #expect(try page(by: .member).contains(#"id="indicator-target""#))
    }

    @Test("draw the values beside the line to the target, with the same figures as a table")
    mutating func chart() throws {
        measure(20, daysAgo: 10)
        let html = try page()
        #expect(html.contains(#"role="img""#) && html.contains("Cible\u{00A0}: 10\u{00A0}minutes"))
        #expect(html.contains("Attendu sur la droite") && html.contains("(valeur de départ)") && html.contains("(cible)"))
    }

    @Test("link to evidence without telling where the reader comes from, and to files by their hash")
    mutating func evidence() throws {
        measure(20, daysAgo: 10, link: "https://ville.fr/attente")
        let hash = String(repeating: "a", count: 64)
        let file = try #require(EvidenceFile(hash: hash, name: "relevé <1>.pdf", kind: .pdf, byteCount: 48_213))
        team.tell(.results(.attach(indicator: id, value: MeasuredValueID(1), file: file)))
        let html = try page(by: .reader)
        #expect(html.contains(#"href="https://ville.fr/attente" rel="noreferrer""#))
        #expect(html.contains("/values/\(MeasuredValueID(1))/file/\(hash)") && html.contains("relevé &lt;1&gt;.pdf (48\u{00A0}ko)"))
    }

    @Test("keep what was typed in a form that was refused, and open it")
    func refused() throws {
        let problem = FieldForm.Problem(form: "add-value", sentence: "Ce fichier est vide.", typed: ["number": "12,5", "source": "Borne"])
        let html = try page(problem: problem)
        #expect(html.contains("Ce fichier est vide.") && html.contains("value=\"12,5\"") && html.contains("value=\"Borne\""))
        #expect(html.contains(#"id="add-value-details" open"#))
    }

    @Test("show the last two dozen values, and all when asked")
    mutating func long() throws {
        for index in 0..<30 { measure(20, daysAgo: index + 1, id: UInt64(index + 1)) }
        func rows(_ html: String) -> Int { html.components(separatedBy: "<tr id=\"value-").count - 1 }
        #expect(try rows(page()) == 24 && page().contains("Voir les 30 mesures"))
        #expect(try rows(page(all: true)) == 30)
    }

    @Test("write figures as each language does")
    func figures() {
        let (french, english) = (Formats(language: .french), Formats(language: .english))
        #expect(french.quantity(1_234_567.5) == "1\u{202F}234\u{202F}567,5" && english.quantity(1_234_567.5) == "1,234,567.5")
        #expect(french.quantity(-0.25) == "\u{2212}0,25" && french.quantity(0) == "0" && french.quantity(-0.000_01) == "0")
        #expect(french.quantity(12) == "12" && french.quantity(999.99996) == "1\u{202F}000")
        #expect(french.typed(-1_234.5) == "-1234,5" && english.typed(1_234.5) == "1234.5")
        #expect(ResultsTexts(language: .french).figure(12.5, "%") == "12,5\u{202F}%")
        #expect(french.fileSize(10_485_760) == "10\u{00A0}Mo" && english.fileSize(900) == "1\u{00A0}kB")
    }
}
