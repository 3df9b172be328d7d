import Planning

/// The commands of results as the API takes them. Attaching a file has an address of its own.
enum ResultsCommandReader {
    static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> ResultsCommand? {
        switch name {
        case .addIndicator: .addIndicator(indicator: try reader.required("indicator", as: APIIndicator.self).indicator)
        case .editIndicator:
            .edit(
                indicator: try reader.required("indicator"), to: try IndicatorFieldReader.value("value", in: reader),
                was: try IndicatorFieldReader.was(in: reader))
        case .removeIndicator: .removeIndicator(id: try reader.required("indicator"))
        case .addValue:
            .addValue(
                indicator: try reader.required("indicator"), value: try reader.required("value", as: APIMeasuredValue.self).value)
        case .editValue:
            .editValue(
                indicator: try reader.required("indicator"), value: try reader.required("value", as: APIMeasuredValue.self).value,
                was: try APICommand.seen(reader, APIMeasuredValue.self, \.value) { abs($0.number) <= Results.largestNumber })
        case .removeValue: .removeValue(indicator: try reader.required("indicator"), value: try reader.required("value"))
        case .detachFile: .detach(indicator: try reader.required("indicator"), value: try reader.required("value"))
        default: nil
        }
    }
}

/// The fields of an indicator that a command may set.
enum IndicatorFieldReader {
    enum Field: String, CaseIterable, Decodable {
        case name, how, kind, unit, direction, baseline, target, responsible, rhythm
    }

    static func was(in reader: JSONObjectReader) throws -> IndicatorValue? {
        guard reader.has("was") else { return nil }
        let was = try value("was", in: reader)
        switch was {
        case .name(let text) where text.isEmpty: throw reader.invalid("was", "what no value can be")
        case .baseline(let number?), .target(let number?):
            guard abs(number.number) <= Results.largestNumber else { throw reader.invalid("was", "what no value can be") }
        default: break
        }
        return was
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> IndicatorValue {
        switch try reader.required("field", as: Field.self) {
        case .name: .name(value: try reader.required(member))
        case .how: .how(value: try reader.required(member))
        case .kind: .kind(value: try reader.required(member))
        case .unit: .unit(value: try reader.required(member))
        case .direction: .direction(value: try reader.required(member))
        case .baseline: .baseline(value: try reader.present(member, as: APIDatedNumber.self)?.number)
        case .target: .target(value: try reader.present(member, as: APIDatedNumber.self)?.number)
        case .responsible: .responsible(value: try reader.present(member))
        case .rhythm: .rhythm(value: try reader.present(member))
        }
    }
}

struct APIDatedNumber: Decodable {
    let number: DatedNumber

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["number", "day"])
        number = DatedNumber(try reader.required("number"), on: try reader.required("day"))
    }
}

struct APIIndicator: Decodable {
    let indicator: Indicator

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "name", "how", "kind", "unit", "direction", "baseline", "target", "responsible", "rhythm"])
        indicator = Indicator(
            id: try reader.required("id"), name: try reader.required("name"), how: try reader.value("how", else: ""),
            kind: try reader.value("kind", else: .impact), unit: try reader.value("unit", else: ""),
            direction: try reader.value("direction", else: .up),
            baseline: try reader.optional("baseline", as: APIDatedNumber.self)?.number,
            target: try reader.optional("target", as: APIDatedNumber.self)?.number,
            responsible: try reader.optional("responsible"), rhythm: try reader.optional("rhythm"))
    }
}

struct APIMeasuredValue: Decodable {
    let value: MeasuredValue

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        // File, author and moment are the rules' to write: they count in `was` alone.
        try reader.allow(["id", "day", "number", "source", "link", "file", "author", "at"])
        value = MeasuredValue(
            id: try reader.required("id"), day: try reader.required("day"), number: try reader.required("number"),
            source: try reader.value("source", else: ""), link: try reader.value("link", else: ""),
            file: try reader.optional("file", as: APIEvidenceFile.self)?.file,
            author: try reader.value("author", else: AccountID(0)), at: try reader.value("at", else: Moment(milliseconds: 0)))
    }
}

struct APIEvidenceFile: Decodable {
    let file: EvidenceFile

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["hash", "name", "kind", "byteCount"])
        let name: String = try reader.required("name")
        let byteCount: Int = try reader.required("byteCount")
        guard !name.isEmpty else { throw reader.invalid("name", "the name of a file") }
        guard byteCount <= Results.fileLimit,
            let file = EvidenceFile(
                hash: try reader.required("hash"), name: name, kind: try reader.required("kind"), byteCount: byteCount)
        else { throw reader.invalid("hash", "a SHA-256 in hexadecimal, and a count of bytes within the limit") }
        self.file = file
    }
}
