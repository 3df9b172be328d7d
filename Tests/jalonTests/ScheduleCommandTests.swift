import Foundation
import Testing

@Suite("jalon schedule")
struct ScheduleCommandTests {
    /// Two jobs of three and four days for one agent, between the first and the last.
    private static let file = """
        jobs (incl. supersource/sink ):  4
          - renewable                 :  1   R
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          2           2   3
           2        1          1           4
           3        1          1           4
           4        1          0
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1
        -------------------------
          1      1     0       0
          2      1     3       1
          3      1     4       1
          4      1     0       0
        RESOURCEAVAILABILITIES:
          R 1
            1
        """

    private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        let path = temporaryFolder()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }

    @Test("writes makespan, bound, seconds and starts as JSON, the same for the same steps and seed with any number of threads")
    func json() throws {
        try withFile(Self.file) { path in
            let starts = try ["1", "2"].map { threads in
                let result = try run("schedule", path, "--steps", "200", "--seed", "3", "--threads", threads, "--json")
                #expect(result.status == 0 && result.errors.isEmpty)
                let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
                #expect(Set(report.keys) == ["makespan", "lower_bound", "seconds", "starts"])
                #expect(report["makespan"] as? Int == 7 && report["lower_bound"] as? Int == 7)
                return try #require(report["starts"] as? [Int])
            }
            #expect(starts[0].count == 4 && starts[0] == starts[1])
        }
    }

    @Test("prints the gap in the reader's language")
    func text() throws {
        try withFile(Self.file) { path in
            let french = try run("schedule", path, locale: "fr_FR.UTF-8").output
            let english = try run("schedule", path, locale: "C").output
            #expect(french.contains("0,00\u{00A0}%") && english.contains("0.00%"))
        }
    }

    @Test("ends with 1 and a sentence that names the cause when the file can not be read or scheduled")
    func refusals() throws {
        let missing = try run("schedule", temporaryFolder(), locale: "fr_FR.UTF-8")
        #expect(missing.status == 1 && missing.errors.contains("ne se lit pas"))
        let refusals = [
            (Self.file.replacing("2      1     3", with: "2      1     x"), "ligne 13", "Line 13"),
            (Self.file.replacing("\n    1", with: "\n    0"), "capacité est nulle", "capacity is zero"),
            (Self.file.replacing("2        1          1           4", with: "2        1          1           2"), "elle-même", "itself"),
            ("", "jobs", "jobs"),
        ]
        for (text, french, english) in refusals {
            try withFile(text) { path in
                let result = try run("schedule", path, locale: "fr_FR.UTF-8")
                #expect(result.status == 1 && result.errors.contains(french) && result.output.isEmpty, "\(result.errors)")
                let told = try run("schedule", path, locale: "C").errors
                #expect(told.contains(english), "\(told)")
            }
        }
    }

    @Test("ends with 2 on a budget or a number of threads that makes no sense")
    func wrongUse() throws {
        try withFile(Self.file) { path in
            for options in [["--seconds", "-1"], ["--threads", "0"], ["--steps", "-5"], ["--seconds", "nan"]] {
                let result = try run(["schedule", path] + options, locale: "fr_FR.UTF-8")
                #expect(result.status == 2 && result.output.isEmpty, "\(options): \(result.errors)")
            }
        }
    }
}
