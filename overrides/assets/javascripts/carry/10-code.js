// The paper code: up to 96 yes-or-no facts in 24 signs, to write down and to type again. Pure: facts in, text out.
//
// The facts are the bits of one number, written with 29 signs: none of them looks like another (0 and O, 1, I and L, 2 and
// Z, 5 and S, 8 and B, U and V are one sign each). Four of the 24 signs are checks of a Reed-Solomon code: one or two
// wrong signs in a group of four can always be told from a right code, and the group can be named. It is for the person
// to look again; the code is never mended by itself.
//
// What is here stays as it is: there are codes on paper. tests/codes.txt has some of them.
course.code = (function () {
  const SIGNS = "0123456789ACDEFGHJKMNPQRTUWXY";
  const LOOK_ALIKES = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8", V: "U" };
  const SIZE = 24;
  const GROUP = 4;
  const ROOM = 96n; // The number above is the form of the code: 0 so far.
  const FIELD = SIGNS.length; // A prime number, so that one can divide by every sign.
  const ZEROS = [2, 4, 8, 16]; // Powers of 2, whose 28 powers are all different in this field.
  const RULE = [28, 19, 26, 9]; // The polynomial with these zeros, after its leading 1.

  const within = (value) => ((value % FIELD) + FIELD) % FIELD;
  // Little done would be many zeros in a row, which nobody can copy: each place has its own first sign.
  const start = (place) => 3 + 7 * place;

  // The rest of dividing by RULE, negative.
  function checksOf(data) {
    let rest = RULE.map(() => 0);
    for (const symbol of data) {
      const lead = symbol + rest[0];
      rest = [...rest.slice(1), 0].map((value, place) => within(value - lead * RULE[place]));
    }
    return rest.map((value) => within(-value));
  }

  const fits = (symbols) => ZEROS.every((zero) => symbols.reduce((sum, one) => (sum * zero + one) % FIELD, 0) === 0);

  // Two signs of a group are tried with every value: one of them says that the rest of the code is right.
  function couldBe(symbols, group) {
    const tried = [...symbols];
    for (let first = group * GROUP; first < (group + 1) * GROUP; first += 1) {
      for (let second = first + 1; second < (group + 1) * GROUP; second += 1) {
        for (let values = 0; values < FIELD * FIELD; values += 1) {
          tried[first] = values % FIELD;
          tried[second] = Math.floor(values / FIELD);
          if (fits(tried)) return true;
        }
        [tried[first], tried[second]] = [symbols[first], symbols[second]];
      }
    }
    return false;
  }

  const cut = (text) => text.match(/.{1,4}/gu) || [];

  return {
    ROOM: Number(ROOM),

    // `facts` is a list of true and false. Returns the code, in groups.
    write(facts) {
      let number = facts.reduce((sum, fact, place) => (fact ? sum | (1n << BigInt(place)) : sum), 0n);
      const data = [];
      while (data.length < SIZE - RULE.length) {
        data.unshift(Number(number % BigInt(FIELD)));
        number /= BigInt(FIELD);
      }
      const signs = [...data, ...checksOf(data)].map((symbol, place) => SIGNS[within(symbol + start(place))]);
      return cut(signs.join("")).join("-");
    },

    // Returns {facts}, all 96 of them, or what is wrong: {wrong: "empty" | "length", count | "group", group (from 1) |
    // "many" | "newer"}.
    read(typed) {
      const text = typed.toUpperCase().replace(/[OILZSBV]/g, (sign) => LOOK_ALIKES[sign]);
      const typedGroups = text.split(/[\s\p{P}]+/u).filter(Boolean);
      const whole = typedGroups.join("");
      const isInGroups = typedGroups.length === SIZE / GROUP;
      if (!whole) return { wrong: "empty" };
      if (whole.length !== SIZE && !isInGroups) return { wrong: "length", count: whole.length };
      const groups = whole.length === SIZE ? cut(whole) : typedGroups;
      const odd = groups.findIndex((group) => group.length !== GROUP || [...group].some((sign) => !SIGNS.includes(sign)));
      if (odd >= 0) return { wrong: "group", group: odd + 1 };
      const symbols = [...whole].map((sign, place) => within(SIGNS.indexOf(sign) - start(place)));
      if (!fits(symbols)) {
        const group = groups.findIndex((_, place) => couldBe(symbols, place));
        return group < 0 ? { wrong: "many" } : { wrong: "group", group: group + 1 };
      }
      const number = symbols.slice(0, -RULE.length).reduce((sum, one) => sum * BigInt(FIELD) + BigInt(one), 0n);
      if (number >> ROOM) return { wrong: "newer" };
      return { facts: Array.from({ length: Number(ROOM) }, (_, place) => Boolean((number >> BigInt(place)) & 1n)) };
    },
  };
})();
