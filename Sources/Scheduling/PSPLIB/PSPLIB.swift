/// Reads projects of PSPLIB (Kolisch and Sprecher 1996): the `.sm` files of its single-mode sets.
public enum PSPLIB {
    /// Why a file is not one of those. Lines are counted from 1.
    public enum ReadingError: Error, Hashable, Sendable {
        case notText
        /// A part that every file has, by its heading in the file, is not there.
        case missing(part: String)
        /// A line has not the numbers that its part needs.
        case unreadableLine(Int)
        /// A line is about a job that is not the next one, or names one that does not exist.
        case wrongJob(line: Int)
        /// More than one way to carry out a job, or a resource that is used up: other problems, which this library does not solve.
        case notSingleMode(line: Int)
        /// The file is fine, what it says can not be scheduled.
        case impossible(ProjectError)
    }

    /// The project of a file, each job an activity with its number as its name, first and last job included.
    public static func read(_ bytes: some Sequence<UInt8>) throws(ReadingError) -> Project {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw .notText }
        return try read(text)
    }

    public static func read(_ text: String) throws(ReadingError) -> Project {
        var file = SMFile(text)
        let project = try file.project()
        do { try project.check() } catch { throw .impossible(error) }
        return project
    }
}

/// A file on the way to be read, line by line.
private struct SMFile {
    private let lines: [Substring]
    private var jobs = 0
    private var resources = 0

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    mutating func project() throws(PSPLIB.ReadingError) -> Project {
        jobs = try count(after: "jobs", limit: Limits.activities)
        resources = try count(after: "- renewable", limit: Limits.resources)
        for kind in ["- nonrenewable", "- doubly constrained"] {
            if let line = lines.firstIndex(where: { Self.trimmed($0).hasPrefix(kind) }), try number(on: line) > 0 {
                throw .notSingleMode(line: line + 1)
            }
        }
        let links = try links()
        let activities = try activities()
        return Project(activities: activities, links: links, resources: try capacities())
    }

    // Parts

    /// Each line: job, modes, number of successors, successors.
    private func links() throws(PSPLIB.ReadingError) -> [Link] {
        var links: [Link] = []
        for (job, line) in try rows(after: "PRECEDENCE RELATIONS", headings: 1) {
            let numbers = try numbers(on: line)
            guard numbers.count >= 3, numbers[2] == numbers.count - 3 else { throw .unreadableLine(line + 1) }
            guard numbers[0] == job else { throw .wrongJob(line: line + 1) }
            guard numbers[1] == 1 else { throw .notSingleMode(line: line + 1) }
            for successor in numbers[3...] {
                guard (1...jobs).contains(successor) else { throw .wrongJob(line: line + 1) }
                links.append(Link(from: job - 1, to: successor - 1))
            }
        }
        return links
    }

    /// Each line: job, mode, days, amount of each resource.
    private func activities() throws(PSPLIB.ReadingError) -> [Activity] {
        var activities: [Activity] = []
        for (job, line) in try rows(after: "REQUESTS/DURATIONS", headings: 2) {
            let numbers = try numbers(on: line)
            guard numbers.count == 3 + resources else { throw .unreadableLine(line + 1) }
            guard numbers[0] == job else { throw .wrongJob(line: line + 1) }
            guard numbers[1] == 1 else { throw .notSingleMode(line: line + 1) }
            let demands = (0..<resources).filter { numbers[3 + $0] != 0 }.map { Demand(resource: $0, amount: numbers[3 + $0]) }
            activities.append(Activity(name: String(job), work: .days(numbers[2], demands: demands)))
        }
        return activities
    }

    private func capacities() throws(PSPLIB.ReadingError) -> [Resource] {
        guard resources > 0 else { return [] }
        let line = try heading("RESOURCEAVAILABILITIES") + 2
        let numbers = try numbers(on: line)
        guard numbers.count == resources else { throw .unreadableLine(line + 1) }
        return numbers.enumerated().map { Resource(name: "R\($0.offset + 1)", capacity: .constant($0.element)) }
    }

    // Lines

    private static func trimmed(_ line: Substring) -> Substring { line.drop(while: \.isWhitespace) }

    private func heading(_ part: String) throws(PSPLIB.ReadingError) -> Int {
        guard let line = lines.firstIndex(where: { Self.trimmed($0).hasPrefix(part) }) else { throw .missing(part: part) }
        return line
    }

    /// The number after the colon of the line that begins so.
    private func count(after label: String, limit: Int) throws(PSPLIB.ReadingError) -> Int {
        let line = try heading(label)
        let count = try number(on: line)
        guard (0...limit).contains(count) else { throw .unreadableLine(line + 1) }
        return count
    }

    private func number(on line: Int) throws(PSPLIB.ReadingError) -> Int {
        guard let colon = lines[line].firstIndex(of: ":"),
            let word = lines[line][lines[line].index(after: colon)...].split(whereSeparator: \.isWhitespace).first,
            let number = Int(word)
        else { throw .unreadableLine(line + 1) }
        return number
    }

    /// The lines of a table, one for each job, as many lines below its name as it has headings.
    private func rows(after part: String, headings: Int) throws(PSPLIB.ReadingError) -> [(job: Int, line: Int)] {
        let first = try heading(part) + 1 + headings
        return (0..<jobs).map { ($0 + 1, first + $0) }
    }

    private func numbers(on line: Int) throws(PSPLIB.ReadingError) -> [Int] {
        guard lines.indices.contains(line) else { throw .unreadableLine(line + 1) }
        var numbers: [Int] = []
        for word in lines[line].split(whereSeparator: \.isWhitespace) {
            guard let number = Int(word), abs(number) <= Limits.amount * 100 else { throw .unreadableLine(line + 1) }
            numbers.append(number)
        }
        return numbers
    }
}
