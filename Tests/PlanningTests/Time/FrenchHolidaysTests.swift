import Planning
import Testing

@Suite("French public holidays")
struct FrenchHolidaysTests {
    @Test("are the eleven of the labour code in metropolitan France", arguments: tables)
    func metropolitan(table: Table) {
        #expect(FrenchHolidays.holidays(in: table.year, region: .metropolitan) == table.days)
    }

    @Test("are thirteen in Alsace and Moselle, with Good Friday and Saint Stephen's day", arguments: tables)
    func alsaceMoselle(table: Table) throws {
        var days = table.days
        days[table.goodFriday] = .goodFriday
        days[try #require(Day(year: table.year, month: 12, day: 26))] = .saintStephen
        #expect(FrenchHolidays.holidays(in: table.year, region: .alsaceMoselle) == days)
        #expect(table.goodFriday.weekday == .friday)
    }

    @Test(
        "overseas, add the day slavery was abolished there",
        arguments: [
            (HolidayRegion.mayotte, "04-27"), (.martinique, "05-22"), (.guadeloupe, "05-27"), (.saintMartin, "05-28"),
            (.guyane, "06-10"), (.saintBarthelemy, "10-09"), (.reunion, "12-20"),
        ])
    func overseas(region: HolidayRegion, date: String) throws {
        for table in tables {
            let day = try #require(Day(iso8601: "\(table.year)-\(date)"))
            var days = table.days
            days[day] = .abolitionOfSlavery
            #expect(FrenchHolidays.holidays(in: table.year, region: region) == days)
            #expect(FrenchHolidays.holiday(on: day, region: .metropolitan) == table.days[day])
        }
    }

    @Test("are the same asked by day and asked by year", arguments: HolidayRegion.allCases)
    func byDay(region: HolidayRegion) throws {
        for year in [1986, 1997, 2008, 2024, 2026, 2031, 2038] {
            let holidays = FrenchHolidays.holidays(in: year, region: region)
            var day = try #require(Day(year: year, month: 1, day: 1))
            while day.year == year {
                #expect(FrenchHolidays.holiday(on: day, region: region) == holidays[day], "\(day)")
                day = day + 1
            }
        }
    }

    @Test("that fall on one day are one holiday: Ascension on 8 May or 1 May, or on the day of the abolition")
    func together() {
        #expect(FrenchHolidays.holiday(on: "1997-05-08", region: .metropolitan) == .victoryDay)
        #expect(FrenchHolidays.holidays(in: 1997, region: .metropolitan).count == 10)
        #expect(FrenchHolidays.holiday(on: "2008-05-01", region: .metropolitan) == .labourDay)
        #expect(FrenchHolidays.holidays(in: 2008, region: .metropolitan).count == 10)
        #expect(FrenchHolidays.holiday(on: "2031-05-22", region: .martinique) == .abolitionOfSlavery)
        #expect(FrenchHolidays.holiday(on: "2031-05-22", region: .metropolitan) == .ascension)
    }
}

/// One year's public holidays in metropolitan France: those that follow Easter written out, as printed in calendars.
struct Table: CustomTestStringConvertible {
    let year: Int
    let goodFriday: Day
    let days: [Day: Holiday]
    var testDescription: String { String(year) }

    init(_ year: Int, goodFriday: Day, easterMonday: Day, ascension: Day, whitMonday: Day) {
        self.year = year
        self.goodFriday = goodFriday
        var days: [Day: Holiday] = [easterMonday: .easterMonday, ascension: .ascension, whitMonday: .whitMonday]
        let fixed: [(String, Holiday)] = [
            ("01-01", .newYear), ("05-01", .labourDay), ("05-08", .victoryDay), ("07-14", .bastilleDay),
            ("08-15", .assumption), ("11-01", .allSaints), ("11-11", .armistice), ("12-25", .christmas),
        ]
        for (date, holiday) in fixed { days[Day(iso8601: "\(year)-\(date)")!] = holiday }
        self.days = days
    }
}

private let tables = [
    Table(
        2024, goodFriday: "2024-03-29", easterMonday: "2024-04-01", ascension: "2024-05-09", whitMonday: "2024-05-20"),
    Table(
        2025, goodFriday: "2025-04-18", easterMonday: "2025-04-21", ascension: "2025-05-29", whitMonday: "2025-06-09"),
    Table(
        2026, goodFriday: "2026-04-03", easterMonday: "2026-04-06", ascension: "2026-05-14", whitMonday: "2026-05-25"),
    Table(
        2027, goodFriday: "2027-03-26", easterMonday: "2027-03-29", ascension: "2027-05-06", whitMonday: "2027-05-17"),
    Table(
        2028, goodFriday: "2028-04-14", easterMonday: "2028-04-17", ascension: "2028-05-25", whitMonday: "2028-06-05"),
    Table(
        2029, goodFriday: "2029-03-30", easterMonday: "2029-04-02", ascension: "2029-05-10", whitMonday: "2029-05-21"),
    Table(
        2030, goodFriday: "2030-04-19", easterMonday: "2030-04-22", ascension: "2030-05-30", whitMonday: "2030-06-10"),
]
