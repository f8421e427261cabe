using System.Text;

namespace Extensions.Tests.Security;

/// <summary>Texts that somebody might type, paste or plant where an order number, a key or a status is expected.</summary>
internal static class HostileText
{
    public static string Next(Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0:
                return OfFragments(dice, dice.Between(1, 4));
            case 1:
                return OfFragments(dice, dice.Between(4, 12));
            case 2:
                return OfCharacters(dice, dice.Between(1, 12));
            case 3:
                return OfCharacters(dice, dice.Between(40, 60));
            case 4:
                return "W" + OfFragments(dice, 1) + dice.Below(10000);
            case 5:
                return new string('9', dice.Between(48, 52));
            case 6:
                return OfFragments(dice, 1) + " W1 " + OfFragments(dice, 1);
            default:
                return dice.OneIn(20) ? new string('x', dice.Between(51, 5000)) : Printable(dice);
        }
    }

    /// <summary>Characters that any order number may hold.</summary>
    public static string Printable(Dice dice)
    {
        var text = new StringBuilder("N");
        for (int i = dice.Between(0, 30); i > 0; i--)
        {
            text.Append((char)dice.Between('!', '~'));
        }

        return text.ToString();
    }

    private static string OfFragments(Dice dice, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(dice.Of(HostileParts.Fragments));
        }

        return text.ToString();
    }

    private static string OfCharacters(Dice dice, int count)
    {
        (int low, int high) = dice.Of(HostileParts.Planes);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            int code = dice.Between(low, high);
            text.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            if (dice.OneIn(5))
            {
                (low, high) = dice.Of(HostileParts.Planes);
            }
        }

        return text.ToString();
    }
}
