import Planning
import Testing

@testable import Documents

@Suite("Dates as people type them")
struct DateTextTests {
    @Test(
        "a day that is named is read exactly",
        arguments: [
            "12/03/2026", "12/03/26", "12/3/2026", "12-03-2026", "12.03.2026", "2026-03-12", "2026/03/12", "12 mars 2026", "12 Mars 26",
            "12 MARS 2026",
            "jeudi 12 mars 2026", "Jeu. 12 mars 2026", "le 12 mars 2026", "avant le 12/03/2026", "12-mars-2026", "12-mars-26",
            "March 12, 2026", "Thursday, March 12th, 2026", "12 March 2026", "Mar. 12, 2026", "2026-03-12T10:00:00Z", "2026-03-12 10:00",
            "12/03/2026 10:30", "12 mars 2026 à 10h30", "  12/03/2026 ", "12\u{A0}mars\u{A0}2026", "2026-03-12T00:00:00.000+01:00",
        ])
    func exact(text: String) throws {
        #expect(DateText.read(text) == DateReading(try #require(Day(iso8601: "2026-03-12"))))
    }

    @Test(
        "what names a longer time gives its last day, and says so",
        arguments: [
            ("mars 2026", "2026-03-31"), ("fin mars 2026", "2026-03-31"), ("03/2026", "2026-03-31"), ("2026-03", "2026-03-31"),
            ("mars-26", "2026-03-31"),
            ("T1 2026", "2026-03-31"), ("1er trimestre 2026", "2026-03-31"), ("T1-2026", "2026-03-31"), ("Q1 2026", "2026-03-31"),
            ("3ème trimestre 2026", "2026-09-30"), ("S1 2026", "2026-06-30"), ("2e semestre 2026", "2026-12-31"), ("2026", "2026-12-31"),
            ("fin 2026", "2026-12-31"), ("décembre 2026", "2026-12-31"), ("février 2028", "2028-02-29"), ("févr. 2028", "2028-02-29"),
            ("semaine 11 2026", "2026-03-13"), ("S11 2026", "2026-03-13"), ("fin février 2026", "2026-02-28"),
            ("mi-mars 2026", "2026-03-16"),
            ("début mars 2026", "2026-03-11"), ("end of March 2026", "2026-03-31"), ("courant 2026", "2026-12-31"),
        ])
    func approximate(text: String, day: String) throws {
        #expect(DateText.read(text) == DateReading(try #require(Day(iso8601: day)), .approximate))
    }

    @Test(
        "the first of a month is read in each of its forms",
        arguments: ["1er avril 2026", "1 avril 2026", "1ᵉʳ avril 2026", "premier avril 2026", "April 1st 2026"])
    func first(text: String) throws {
        #expect(DateText.read(text) == DateReading(try #require(Day(iso8601: "2026-04-01"))))
    }

    @Test("a date that no day-first reading explains is read month first, and says so")
    func monthFirst() throws {
        #expect(DateText.read("12/14/20") == DateReading(try #require(Day(iso8601: "2020-12-14")), .monthFirst))
        #expect(DateText.read("12/14/2028") == DateReading(try #require(Day(iso8601: "2028-12-14")), .monthFirst))
    }

    @Test("a bare number is the spreadsheet's own count of days")
    func serialNumbers() throws {
        #expect(DateText.read("46093") == DateReading(try #require(Day(iso8601: "2026-03-12")), .serialNumber))
        #expect(DateText.read(number: 44631, dateSystem: .from1904) == DateReading(try #require(Day(iso8601: "2026-03-12")), .serialNumber))
        #expect(DateText.read(number: 12, dateSystem: .from1900) == nil)
        #expect(DateText.read(number: 5e18, dateSystem: .from1900) == nil)
    }

    @Test(
        "what is no date is not made one",
        arguments: [
            "", "à définir", "30/02/2026", "31/04/2026", "13/13/2026", "12 mars", "12/03", "mars", "2025-2027", "1/2/3/4", "T5 2026",
            "99/99/9999", "0",
            "du 12/03/2026 au 15/04/2026", "semaine 60 2026", "٣/٣/٢٠٢٦", "-1", "12//2026", "annuel", "T", "s", "2026-00-01", "fin", "mi-",
            "le",
        ])
    func refused(text: String) {
        #expect(DateText.read(text) == nil)
    }
}
