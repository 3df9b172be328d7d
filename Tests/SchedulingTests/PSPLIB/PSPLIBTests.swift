import Testing

@testable import Scheduling

@Suite("Projects of PSPLIB")
struct PSPLIBTests {
    /// A project of five jobs in the form of the library's files.
    static let file = """
        ************************************************************************
        file with basedata            : example.bas
        initial value random generator: 1
        ************************************************************************
        projects                      :  1
        jobs (incl. supersource/sink ):  5
        horizon                       :  9
        RESOURCES
          - renewable                 :  2   R
          - nonrenewable              :  0   N
          - doubly constrained        :  0   D
        ************************************************************************
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          2           2   3
           2        1          1           4
           3        1          1           5
           4        1          1           5
           5        1          0
        ************************************************************************
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1  R 2
        ------------------------------------------------------------------------
          1      1     0       0    0
          2      1     3       2    0
          3      1     4       2    1
          4      1     2       0    1
          5      1     0       0    0
        ************************************************************************
        RESOURCEAVAILABILITIES:
          R 1  R 2
            3    1
        ************************************************************************
        """

    private func refusal(_ text: String) -> PSPLIB.ReadingError? {
        do throws(PSPLIB.ReadingError) {
            _ = try PSPLIB.read(text)
            return nil
        } catch {
            return error
        }
    }

    @Test("are read with their jobs, links and resources, and scheduled")
    func reading() throws {
        let project = try PSPLIB.read(Self.file)
        #expect(project.activities.map(\.work.total) == [0, 3, 4, 2, 0])
        #expect(project.links.count == 5)
        #expect(project.resources.map(\.capacity) == [.constant(3), .constant(1)])
        let solution = try project.schedule(within: .steps(100))
        // Jobs 2 and 3 share R1, 3 and 4 share R2, and 4 follows 2: none of the three can go on beside another.
        #expect(solution.schedule.end == 9 && solution.violations.isEmpty)
        #expect(try PSPLIB.read(Self.file.replacing("\n", with: "\r\n")) == project)
        #expect(try PSPLIB.read(Array(Self.file.utf8)) == project)
    }

    @Test("with something wrong are refused, and the line is named")
    func refusals() throws {
        #expect(refusal("") == .missing(part: "jobs"))
        #expect(refusal(Self.file.replacing("REQUESTS", with: "DEMANDS")) == .missing(part: "REQUESTS/DURATIONS"))
        #expect(refusal(Self.file.replacing("2      1     3", with: "2      1     x")) == .unreadableLine(25))
        #expect(refusal(Self.file.replacing("2      1     3", with: "7      1     3")) == .wrongJob(line: 25))
        #expect(refusal(Self.file.replacing("  5\n   5", with: "  9\n   5")) == .wrongJob(line: 18))
        #expect(refusal(Self.file.replacing("2      1     3", with: "2      2     3")) == .notSingleMode(line: 25))
        #expect(
            refusal(Self.file.replacing("nonrenewable              :  0", with: "nonrenewable              :  2"))
                == .notSingleMode(line: 10))
        #expect(
            refusal(Self.file.replacing("   3    1\n", with: "   1    1\n"))
                == .impossible(.demandAboveCapacity(activity: 1, resource: 0, demand: 2, highest: 1)))
        #expect(
            refusal(
                Self.file.replacing("           5\n   5        1          0", with: "           5\n   5        1          1           2"))
                == .impossible(.cycle(activities: [3, 4, 1])))
        #expect(throws: PSPLIB.ReadingError.notText) { try PSPLIB.read([0xFF, 0xFE, 0x00] as [UInt8]) }
    }

    @Test("cut anywhere, or with bytes changed, end with an error or a project that can be scheduled")
    func fuzzing() {
        var random = SeededRandom(seed: 2)
        let bytes = Array(Self.file.utf8)
        let odd = Array("0123456789 -:*\n\r\tRx9999\u{0}é".utf8)
        for round in 0..<3_000 {
            var changed = bytes
            if round % 3 == 0 { changed.removeLast(random.below(changed.count)) }
            for _ in 0..<random.below(6) where !changed.isEmpty {
                let place = random.below(changed.count)
                switch random.below(3) {
                case 0: changed[place] = odd[random.below(odd.count)]
                case 1: changed.remove(at: place)
                default:
                    changed.insert(
                        contentsOf: changed[place..<min(changed.count, place + random.below(30))], at: random.below(changed.count))
                }
            }
            guard let project = try? PSPLIB.read(changed) else { continue }
            if let solution = try? project.schedule(within: .steps(5), threads: 1) {
                #expect(solution.violations.isEmpty, "round \(round)")
            }
        }
    }
}
