/// Where a deployment takes place, for its public holidays.
public enum HolidayRegion: String, CaseIterable, Codable, Sendable {
    case metropolitan, alsaceMoselle, guadeloupe, guyane, martinique, mayotte, reunion, saintBarthelemy, saintMartin
}

/// A French public holiday.
public enum Holiday: String, CaseIterable, Codable, Sendable {
    case newYear, goodFriday, easterMonday, labourDay, victoryDay, ascension, whitMonday, bastilleDay
    case assumption, allSaints, armistice, christmas, saintStephen, abolitionOfSlavery
}

/// French public holidays, computed.
///
/// Sources: code du travail, articles L3133-1 (the eleven holidays), L3134-13 (Alsace-Moselle) and L3422-2
/// (commemorations of the abolition of slavery overseas).
public enum FrenchHolidays {
    /// The public holidays of a year in a region, each with its day.
    public static func holidays(in year: Int, region: HolidayRegion) -> [Day: Holiday] {
        guard let easter = easterSunday(in: year) else { return [:] }
        var days: [Day: Holiday] = [
            easter + 1: .easterMonday,
            easter + 39: .ascension,
            easter + 50: .whitMonday,
        ]
        // Fixed days last: when Ascension falls on 8 May (or 1 May), the older name of the day wins.
        for (month, day, holiday) in fixed {
            if let date = Day(year: year, month: month, day: day) { days[date] = holiday }
        }
        if region == .alsaceMoselle {
            days[easter - 2] = .goodFriday
            if let date = Day(year: year, month: 12, day: 26) { days[date] = .saintStephen }
        }
        if let (month, day) = abolitionDay(region), let date = Day(year: year, month: month, day: day) {
            days[date] = .abolitionOfSlavery
        }
        return days
    }

    /// The holiday on a day, if it is one. Constant cost.
    public static func holiday(on day: Day, region: HolidayRegion) -> Holiday? {
        let (year, month, dayOfMonth) = day.civil
        if let (_, _, holiday) = fixed.first(where: { $0.0 == month && $0.1 == dayOfMonth }) { return holiday }
        if region == .alsaceMoselle, month == 12, dayOfMonth == 26 { return .saintStephen }
        if let abolition = abolitionDay(region), abolition == (month, dayOfMonth) { return .abolitionOfSlavery }
        guard (3...6).contains(month), let easter = easterSunday(in: year) else { return nil }
        switch day - easter {
        case -2: return region == .alsaceMoselle ? .goodFriday : nil
        case 1: return .easterMonday
        case 39: return .ascension
        case 50: return .whitMonday
        default: return nil
        }
    }

    /// Easter Sunday by the anonymous Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8).
    public static func easterSunday(in year: Int) -> Day? {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let leapCenturies = century / 4
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - leapCenturies - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return Day(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    private static let fixed: [(Int, Int, Holiday)] = [
        (1, 1, .newYear), (5, 1, .labourDay), (5, 8, .victoryDay), (7, 14, .bastilleDay),
        (8, 15, .assumption), (11, 1, .allSaints), (11, 11, .armistice), (12, 25, .christmas),
    ]

    private static func abolitionDay(_ region: HolidayRegion) -> (Int, Int)? {
        switch region {
        case .mayotte: (4, 27)
        case .martinique: (5, 22)
        case .guadeloupe: (5, 27)
        case .saintMartin: (5, 28)
        case .guyane: (6, 10)
        case .saintBarthelemy: (10, 9)
        case .reunion: (12, 20)
        case .metropolitan, .alsaceMoselle: nil
        }
    }
}
